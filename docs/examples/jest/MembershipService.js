'use strict';
const { APIError, iterate } = require('auth0');

const CONNECTION = 'Username-Password-Authentication';

/** The email address is in use already. */
class AddressTakenError extends Error {
  constructor(email) {
    super(`${email} has an account already`);
    this.name = 'AddressTakenError';
  }
}

/** Members of a club: a small service that keeps all its data in the tenant. */
class MembershipService {
  #users;

  /** @param management A ManagementClient. */
  constructor(management) {
    this.#users = management.users;
  }

  /** Adds a member. @returns Their ID. @throws AddressTakenError */
  async join({ email, password }) {
    try {
      const member = await this.#users.create({
        connection: CONNECTION,
        email,
        password,
        app_metadata: { membership: { level: 'basic' } },
      });
      return member.user_id;
    } catch (error) {
      if (error instanceof APIError && error.statusCode === 409) throw new AddressTakenError(email);
      throw error;
    }
  }

  /** The level of a member; undefined for anyone else. */
  async levelOf(id) {
    try {
      const { app_metadata: metadata } = await this.#users.get({ id, fields: 'app_metadata' });
      return metadata?.membership?.level;
    } catch (error) {
      if (error instanceof APIError && error.statusCode === 404) return undefined;
      throw error;
    }
  }

  /** Changes the level of a member. Other metadata stays. */
  async promote(id, level) {
    await this.#users.updateAppMetadata({ id }, { membership: { level } });
  }

  /** The email addresses of all members of a level, in alphabetical order. */
  async addressesOf(level) {
    const addresses = [];
    const q = `app_metadata.membership.level:"${level}"`;
    for await (const { email } of iterate(this.#users.getAll({ q, fields: 'email' }))) addresses.push(email);
    return addresses.sort();
  }

  /** Ends a membership: the member is blocked, and the record stays. */
  async leave(id) {
    await this.#users.update({ id }, { blocked: true, app_metadata: { membership: null } });
  }
}

module.exports = { AddressTakenError, MembershipService };
