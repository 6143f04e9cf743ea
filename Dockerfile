# Builds target/dist and runs it as a non-root user. The folder is the one that ./oitcheck uses.
FROM debian:bookworm-slim AS build
ENV LC_ALL=C.UTF-8
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY pom.xml README.md CHANGELOG.md ./
COPY rules rules
COPY src/main src/main
RUN mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="oitcheck" \
      org.opencontainers.image.description="Tells a Thai public agency whether its website discloses what the OIT form asks for"
ENV LC_ALL=C.UTF-8
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        openjdk-17-jre-headless tesseract-ocr tesseract-ocr-tha tesseract-ocr-eng chromium fonts-thai-tlwg libarchive-tools \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home --home-dir /home/oitcheck oitcheck \
    && mkdir /out /data \
    && chown 10001 /out /data
COPY --from=build /src/target/dist /opt/oitcheck
RUN /opt/oitcheck/bin/oitcheck-archive
USER 10001
WORKDIR /out
VOLUME ["/out", "/data"]
# loads the program and its rules: says that the image can judge, whatever it does now
HEALTHCHECK --interval=5m --timeout=30s CMD ["/opt/oitcheck/bin/oitcheck", "rules", "list", "--year", "2566"]
ENTRYPOINT ["/opt/oitcheck/bin/oitcheck"]
CMD ["--help"]
