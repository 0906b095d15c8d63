{{! A chart: its table stands beneath, so it only says what it is. BARs from the
    left, an AIM for a target, a LEVEL with its number, WORDs. }}
<svg class="chart" viewBox="0 0 360 142" role="img" aria-label="{{SAYS}}">
<line class="base" x1="0" x2="360" y1="124" y2="124"/>
{{#LEVEL}}
<line class="level" x1="0" x2="{{X2}}" y1="{{Y}}" y2="{{Y}}"/><text x="0" y="{{Y2}}">{{N}}</text>
{{/LEVEL}}
{{#BAR}}
<rect class="{{CSS_CLASS}}" x="{{X}}" y="{{Y}}" width="{{W}}" height="{{H}}"/>
{{/BAR}}
{{#AIM}}
<line class="aim" x1="{{X}}" x2="{{X2}}" y1="{{Y}}" y2="{{Y}}"/>
{{/AIM}}
{{#WORD}}
<text class="{{CSS_CLASS}}" x="{{X}}" y="{{Y}}">{{TEXT}}</text>
{{/WORD}}
</svg>
