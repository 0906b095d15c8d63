{{! One question with several radios or checkboxes: the legend asks. The first
    control has the question's id, so that the list of problems leads to it. }}
<fieldset class="q{{#BAD}} bad{{/BAD}}"{{#IF_DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/IF_DESCRIBED}}>
<legend>{{LABEL}}{{#OPTIONAL}} <span>_{(boleh dikosongkan)}</span>{{/OPTIONAL}}</legend>
{{>EXPLAINED}}
{{#RADIO}}
<div><label class="choice"><input type="radio" id="f-{{CHOICE_ID}}" name="{{NAME}}" value="{{ITEM_VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}> {{ITEM_TEXT}}{{#YES}}_{Ya}{{/YES}}{{#NO}}_{Tidak}{{/NO}}{{#NEITHER}}_{Tidak diisi}{{/NEITHER}}</label></div>
{{/RADIO}}
{{#CHECKBOX}}
<div><label class="choice"><input type="checkbox" id="f-{{CHOICE_ID}}" name="{{NAME}}" value="{{ITEM_VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}> {{ITEM_TEXT}}</label></div>
{{/CHECKBOX}}
</fieldset>
