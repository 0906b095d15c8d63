{{! One question with one control: label, hint, error, control.
    ID name with - for . · NAME · LABEL · VALUE · DESCRIBED ids of what explains
    it · BUTTON of the page · kinds: INPUT TEXTAREA SELECT OUTPUT, one of them }}
<div class="q{{#BAD}} bad{{/BAD}}">
{{#ASKED}}
<label for="f-{{ID}}">{{LABEL}}{{#OPTIONAL}} <span>_{(boleh dikosongkan)}</span>{{/OPTIONAL}}</label>
{{/ASKED}}
{{#GIVEN}}
<label for="f-{{ID}}">{{LABEL}}</label>
{{/GIVEN}}
{{>EXPLAINED}}
{{#INPUT}}
<div class="field">
{{#MONEY}}<span id="u-{{ID}}">Rp</span>{{/MONEY}}
<input id="f-{{ID}}" name="{{NAME}}" value="{{VALUE}}"{{#SHORT}} class="short"{{/SHORT}}{{#IF_MODE}} inputmode="{{MODE}}"{{/IF_MODE}}{{#IF_COMPLETE}} autocomplete="{{COMPLETE}}"{{/IF_COMPLETE}}{{#IF_DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/IF_DESCRIBED}}{{#BAD}} aria-invalid="true"{{/BAD}}>
{{#IF_UNIT}}<span id="u-{{ID}}">{{UNIT}}</span>{{/IF_UNIT}}
</div>
{{/INPUT}}
{{#TEXTAREA}}
<textarea id="f-{{ID}}" name="{{NAME}}" rows="4"{{#IF_COMPLETE}} autocomplete="{{COMPLETE}}"{{/IF_COMPLETE}}{{#IF_DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/IF_DESCRIBED}}{{#BAD}} aria-invalid="true"{{/BAD}}>{{VALUE:pre_escape}}</textarea>
{{/TEXTAREA}}
{{#SELECT}}
<select id="f-{{ID}}" name="{{NAME}}"{{#IF_DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/IF_DESCRIBED}}{{#BAD}} aria-invalid="true"{{/BAD}}>
<option value="">{{#SOME}}_{Pilih…}{{/SOME}}{{#IF_PARENT}}_{Isi dulu “{{PARENT}}”, lalu tekan {{BUTTON}}}{{/IF_PARENT}}</option>
{{#ITEM}}
<option value="{{ITEM_VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{ITEM_TEXT}}</option>
{{/ITEM}}
</select>
{{/SELECT}}
{{#OUTPUT}}
<output id="f-{{ID}}"{{#IF_DESCRIBED}} aria-describedby="{{DESCRIBED}}"{{/IF_DESCRIBED}}>{{#IF_SHOWN}}{{SHOWN}}{{/IF_SHOWN}}{{#PENDING}}_{Dihitung setelah Anda menekan {{BUTTON}}}{{/PENDING}}</output>
{{/OUTPUT}}
</div>
