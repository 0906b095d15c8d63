# The live folder as shipped, and the holidays a new office starts with.
EXTRA_DIST += conf/permits conf/libur-nasional.csv

# The demonstration, and the configurations it fills in.
EXTRA_DIST += conf/quickstart conf/lib/common.sh conf/lib/packages.sh \
	conf/lib/build.sh conf/lib/stack.sh conf/lib/database.sh conf/lib/demo.sh \
	conf/loket.conf.in conf/latihan.conf.in conf/latihan conf/mariadb.cnf.in conf/nginx.conf.in \
	conf/apache.conf.in

dist_man_MANS = conf/man/loketctl.1 conf/man/loket-clock.8 conf/man/loket-watch.8 \
	conf/man/loket-picture.8 conf/man/loket-signer.8
include conf/server/local.mk
