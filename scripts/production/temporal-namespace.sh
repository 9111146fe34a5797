#!/bin/sh
# What scripts/temporal-server.mjs does to the dev server. May run again without harm.
set -eu
temporal operator namespace describe --namespace default >/dev/null 2>&1 || temporal operator namespace create --namespace default --retention 180d
temporal operator search-attribute create --namespace default --name InstitutionCode --type Keyword --name BusinessCode --type Keyword --name ProcessState --type Keyword --name PersonId --type Keyword
temporal operator namespace update --namespace default --retention 180d
