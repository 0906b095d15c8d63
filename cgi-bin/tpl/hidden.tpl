{{! Hidden controls. What a person typed may be among them, so line ends stay. }}
{{#CONTROL}}
<input type="hidden" name="{{NAME}}" value="{{VALUE:pre_escape}}">
{{/CONTROL}}
