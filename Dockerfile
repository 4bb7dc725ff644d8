# The local tenant: docker build -t auth0-classic . && docker run -p 127.0.0.1:4400:4400 auth0-classic
FROM node:22-alpine AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY .ci .ci
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-alpine
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
# For --state /data/tenant.json: mount a volume there.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4400
HEALTHCHECK --interval=2s --timeout=2s --start-period=10s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4400/_tenant/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/tenant/cli/main.js"]
CMD ["tenant", "--host", "0.0.0.0"]
