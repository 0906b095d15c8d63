#!/bin/sh
# Twenty restarts of every program under load, as tests/http/t1207-restart.t does
# a few.
LOKET_RESTARTS=20
export LOKET_RESTARTS
. "${srcdir:-.}/tests/http/t1207-restart.t"
