# The live folder as shipped, and the holidays a new office starts with.
EXTRA_DIST += conf/permits conf/libur-nasional.csv
