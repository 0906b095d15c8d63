# The Debian packages that Loket is built from, runs on and is tested with.

PACKAGES_BUILD='gcc g++ libc6-dev make autoconf automake pkg-config gettext
	libfcgi-dev libxml2-dev libmariadb-dev libctemplate-dev libsodium-dev
	libseccomp-dev libpcre2-dev libunistring-dev libdeflate-dev
	libpango1.0-dev libcairo2-dev libqrencode-dev libmagic-dev libheif-dev
	libjpeg-dev libpng-dev libcmocka-dev'

PACKAGES_RUN='mariadb-server-core mariadb-client-core runit spawn-fcgi
	multiwatch curl fonts-dejavu-core fonts-liberation'

PACKAGES_NGINX='nginx'
PACKAGES_APACHE='apache2-bin'

PACKAGES_TEST='clang libxml2-utils xsltproc poppler-utils zbar-tools
	mariadb-client systemd tesseract-ocr libheif-examples'
