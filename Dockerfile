# The bot in a container: no compiler, no tests, no root. Settings come from the environment (docs/settings.md).
FROM python:3.11-slim-bookworm AS parts
COPY requirements.txt /parts/
RUN python -m venv /parts/venv \
    && /parts/venv/bin/pip install --no-cache-dir --require-hashes -r /parts/requirements.txt

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin mileage
WORKDIR /srv/mileage
COPY --from=parts /parts/venv /srv/venv
COPY --chown=root:root . .
RUN python -m compileall -q . && install --directory --owner=mileage --group=mileage data
ENV PATH=/srv/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOST=0.0.0.0 \
    PORT=3978
USER 10001
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/healthz', timeout=4)"]
CMD ["python", "app.py"]
