FROM python:3.11-slim AS build
RUN python -m venv /opt/bot
COPY requirements.lock /src/
RUN /opt/bot/bin/pip install --no-cache-dir --require-hashes --no-deps --requirement /src/requirements.lock
COPY . /src
RUN /opt/bot/bin/pip install --no-cache-dir --no-deps /src

FROM python:3.11-slim
RUN useradd --system --create-home --uid 10001 bot && install --directory --owner bot /data
COPY --from=build /opt/bot /opt/bot
ENV PATH=/opt/bot/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATA_DIR=/data
USER bot
WORKDIR /data
VOLUME /data
# The webhook, where WEBHOOK_BASE is set; PORT chooses another.
EXPOSE 8080
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s CMD ["python", "-m", "bot.health"]
CMD ["python", "-m", "bot"]
