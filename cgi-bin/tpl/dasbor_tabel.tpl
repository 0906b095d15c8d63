{{! A table of the board: HEAD for each column, ROW with its LABEL and CELLs, each
    LINKED to its cases or BARE. HREF: the same as a file. MORE: that N rows of it
    are left out on paper. }}
<div class="wide" tabindex="0" role="group" aria-label="{{CAPTION}}">
<table>
<caption>{{CAPTION}} {{#MORE}}<span class="paper">_{(dan {{N}} lainnya)}</span>{{/MORE}}<a class="screen" href="{{HREF}}">CSV<span class="unseen"> {{CAPTION}}</span></a></caption>
<thead>
<tr>{{#HEAD}}<th scope="col" class="{{CSS_CLASS}}">{{WORD}}</th>{{/HEAD}}</tr>
</thead>
<tbody>
{{#ROW}}
<tr><th scope="row">{{LABEL}}</th>{{#CELL}}<td class="{{CSS_CLASS}}">{{#LINKED}}<a href="{{HREF}}">{{TEXT}}</a>{{/LINKED}}{{#BARE}}{{TEXT}}{{/BARE}}</td>{{/CELL}}</tr>
{{/ROW}}
</tbody>
</table>
</div>
