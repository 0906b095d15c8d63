{{! A sentence to agree to. }}
<div class="q{{#BAD}} bad{{/BAD}}">
{{>EXPLAINED}}
<label class="choice"><input type="checkbox" id="f-{{ID}}" name="{{NAME}}" value="yes"{{#CHOSEN}} checked{{/CHOSEN}}{{#IF_DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/IF_DESCRIBED}}{{#BAD}} aria-invalid="true"{{/BAD}}> {{LABEL}}</label>
</div>
