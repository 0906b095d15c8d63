-- load.lua -- wrk sends the requests of a file in turn, a line each: address,
-- cookie and body with tabs between; without a body it is a GET.
local requests, at = {}, 0

function init(args)
	for line in io.lines(args[1]) do
		local path, cookie, body = line:match("^(.-)\t(.-)\t(.*)$")
		local headers = { ["Cookie"] = cookie, ["Accept-Encoding"] = "gzip" }
		if body == "" then
			requests[#requests + 1] = wrk.format("GET", path, headers)
		else
			headers["Content-Type"] = "application/x-www-form-urlencoded"
			requests[#requests + 1] = wrk.format("POST", path, headers, body)
		end
	end
end

function request()
	at = at % #requests + 1
	return requests[at]
end
