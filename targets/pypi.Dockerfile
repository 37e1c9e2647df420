# Targets on pinned and hashed packages from PyPI (or wherever pip's settings point); the same recipe for every framework.
# Context: this folder. FOLDER is a framework's folder, REQUIREMENTS its lock, both relative to this one.
ARG BASE=python:3.14-slim
# Another base for the build alone, where BASE has no compiler and no way to get one.
ARG BUILD_BASE=${BASE}

FROM ${BUILD_BASE} AS build
# Marks what the build leaves, so that who made it finds it again, and `bench clean` does.
ARG BUILDER=by-hand
LABEL bench.harness=${BUILDER}
# gunicorn-h1c is published as source only.
RUN command -v gcc >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends gcc libc6-dev; }
# pip-settings/ is optional: `environment` is read by the shell, what lies in `files/` goes to its own place below /. Neither reaches the image that runs.
# All frameworks share what is built up to here, so that a folder of packages is copied once.
COPY requirements/build.txt pip-setting[s] /build/
RUN if [ -d /build/files ]; then cp -a /build/files/. /; fi \
 && if [ -f /build/environment ]; then . /build/environment; fi \
 && python3 -m venv /srv/venv \
 && /srv/venv/bin/pip install --quiet --no-cache-dir --disable-pip-version-check --require-hashes --requirement /build/build.txt
ARG REQUIREMENTS
COPY ${REQUIREMENTS} /build/requirements.txt
RUN if [ -f /build/environment ]; then . /build/environment; fi \
 && /srv/venv/bin/pip install --quiet --no-cache-dir --disable-pip-version-check --require-hashes --no-build-isolation --requirement /build/requirements.txt

FROM ${BASE}
ARG FOLDER
COPY --from=build /srv/venv /srv/venv
COPY ${FOLDER}/ /srv/target/
ENV PATH=/srv/venv/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WORKDIR /srv/target
USER 65534:65534
