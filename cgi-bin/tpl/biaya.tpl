{{! What a permit costs by the tariff of today: examples, and how it is made. }}
{{#EXAMPLES}}
<p>_{Contoh biaya, dengan tarif hari ini:}</p>
<dl class="facts">
{{#EXAMPLE}}
<div><dt>{{NAME}}</dt><dd>{{AMOUNT}}</dd></div>
{{/EXAMPLE}}
</dl>
{{/EXAMPLES}}
{{>NOT_OURS}}
{{#TARIFF}}
<p>_{Cara menghitungnya:}</p>
<ul>
{{#WAY}}
<li>{{#IF_LABEL}}{{LABEL}}{{/IF_LABEL}}{{#NAMELESS}}_{Biaya}{{/NAMELESS}}{{#IF_HOW}}: {{HOW}}{{/IF_HOW}}</li>
{{/WAY}}
</ul>
<dl class="facts">
{{#FIGURE}}
<div><dt>{{LABEL}}</dt><dd>{{VALUE}} <small>_{berlaku sejak {{SINCE}}}{{#NEXT}}; _{mulai {{FROM}}: {{LATER}}}{{/NEXT}}</small></dd></div>
{{/FIGURE}}
</dl>
{{/TARIFF}}
