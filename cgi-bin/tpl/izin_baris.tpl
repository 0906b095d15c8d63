{{! One permit of a list: HREF, TITLE_, SUMMARY, CLOSED. }}
<li><a href="{{HREF}}">{{TITLE_}}</a>{{#CLOSED}} <b>_{Ditutup}</b>{{/CLOSED}}{{#IF_SUMMARY}} <small>{{SUMMARY}}</small>{{/IF_SUMMARY}}</li>
