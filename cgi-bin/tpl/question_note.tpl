<div class="note" id="f-{{ID}}"><p>{{LABEL}}</p>
{{#IF_HINT}}<p class="hint">{{HINT}}</p>{{/IF_HINT}}
</div>
