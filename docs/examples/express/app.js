'use strict';
const express = require('express');
const { answerError } = require('./answerError');

const CONNECTION = 'Username-Password-Authentication';

/** The fields that the service shows of a user. */
function shown(user) {
  const { user_id: id, email, email_verified: verified, name, user_metadata: metadata = {} } = user;
  return { id, email, verified, name, metadata };
}

/**
 * The service. It does not authenticate them: put your own authentication in front of these routes.
 *
 * @param management A ManagementClient; its `deadline` bounds how long a client of this service waits.
 */
function createApp(management) {
  const app = express();
  app.use(express.json());

  app.post('/users', (req, res, next) => {
    const { email, password, name } = req.body ?? {};
    // Pick the fields one by one: a client must not send `app_metadata` or `email_verified`.
    management.users.create({ connection: CONNECTION, email, password, name }, (err, user) => {
      if (err) return next(err);
      res
        .status(201)
        .location(`/users/${encodeURIComponent(user.user_id)}`)
        .json(shown(user));
    });
  });

  app.get('/users', (req, res, next) => {
    const page = Number(req.query.page ?? 0);
    management.users.getAll(
      { page, per_page: 10, sort: 'created_at:1', include_totals: true },
      (err, list) => {
        if (err) return next(err);
        res.json({ total: list.total, page, users: list.users.map(shown) });
      },
    );
  });

  app.get('/users/:id', (req, res, next) => {
    management.users.get({ id: req.params.id }, (err, user) => {
      if (err) return next(err);
      res.json(shown(user));
    });
  });

  app.patch('/users/:id/metadata', (req, res, next) => {
    // Metadata is merged on the first level; null removes a key.
    management.users.updateUserMetadata({ id: req.params.id }, req.body, (err, user) => {
      if (err) return next(err);
      res.json(shown(user));
    });
  });

  app.delete('/users/:id', (req, res, next) => {
    management.users.delete({ id: req.params.id }, (err) => {
      if (err) return next(err);
      res.status(204).end();
    });
  });

  app.use(answerError);
  return app;
}

module.exports = { createApp };
