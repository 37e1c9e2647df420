# Targets on Debian's own packages. BASE is a package root, imported, that has them already.
# Context: this folder. FOLDER is a framework's folder, relative to this one.
ARG BASE
FROM ${BASE}
ARG FOLDER
COPY ${FOLDER}/ /srv/target/
WORKDIR /srv/target
USER 65534:65534
