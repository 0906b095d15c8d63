#!/bin/sh
# Which permits there are, and a clerk who edits one.
. "${srcdir:-.}/tests/http/lib.sh"
start
. "$srcdir/tests/http/journey.sh"
put_permits

get /
check 'the front page lists permits' has_text 'Reklame'
for q in 'papan+nama' 'papn+nama' 'REKLAME' 'baliho'; do
	get "/izin?q=$q"
	check "$q finds it" xpath_has '//a[contains(@href, "/izin/reklame")]'
done
for q in bikin+plang+dagangan:reklame izin+jualan+kaki+lima:reklame usaha+katering:slhs; do
	get "/izin?q=${q%:*}"
	check "${q%:*} finds it first" xpath_is 'substring-after(string((//main//ul[@class="rows"]//a)[1]/@href), "/izin/")' "${q#*:}"
done
get '/izin?q=zzzzqqq'
check 'nothing found is said, with all permits' has_text 'Tidak ada izin yang cocok'
get '/izin?bahasa=en'
check 'English is a query away' has_text 'All permits'
get /izin
check 'and stays' has_text 'All permits'
get '/izin?bahasa=id'
get /izin/tidak-ada
check 'an unknown permit is not found' status_is 404
get /izin -X POST
check 'POST is not for lists' status_is 405
get /sehat
check 'monitors are told that all is well' status_is 200

get /izin/reklame
get "$(xpath 'string(//main//a[contains(@href, "/contoh/")][1]/@href)')"
check 'a blank form can be downloaded' is "$(head -c 5 "$page")" %PDF-
check 'what is none is not handed out' is "$(get /contoh/..%2freklame.xml; echo "$status")" 404

# Saving a file puts it in service; of broken ones t0102 knows.
live=$LOKET_DIR/permits/tiga.xml
cp "$live" "$tmp/tiga.xml"
sed 's/Izin Tiga Pertanyaan/Izin Tiga Baru/' "$tmp/tiga.xml" >"$live"
sleep 0.8
get /izin/tiga
get /izin/tiga
check 'a saved definition is in service within a second' has_text 'Izin Tiga Baru'
cp "$tmp/tiga.xml" "$live"
sleep 0.8
get /izin/tiga
check 'saved again it is as it was' has_text 'Izin Tiga Pertanyaan'
done_testing
