{{! Why a permit cannot be applied for now, and from when it can. }}
<b>_{Izin ini sedang tidak dibuka.}</b>{{#IF_OPENS}} _{Dibuka mulai {{OPENS}}.}{{/IF_OPENS}}{{#IF_WHY}} {{WHY}}{{/IF_WHY}}
