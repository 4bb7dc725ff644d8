'use strict';
const { APIError, iterate } = require('auth0');

const CONNECTION = 'Username-Password-Authentication';

/** Somebody has this address already. */
class AddressTakenError extends Error {
  constructor(email) {
    super(`${email} has an account already`);
    this.name = 'AddressTakenError';
  }
}

/** Members of a club: a small service that keeps all it knows in the tenant. */
class MembershipService {
  #users;

  /** @param management A ManagementClient. */
  constructor(management) {
    this.#users = management.users;
  }

  /** Makes somebody a member. @returns Their ID. @throws AddressTakenError */
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

  /** The level of a member; undefined for somebody who is none. */
  async levelOf(id) {
    try {
      const { app_metadata: metadata } = await this.#users.get({ id, fields: 'app_metadata' });
      return metadata?.membership?.level;
    } catch (error) {
      if (error instanceof APIError && error.statusCode === 404) return undefined;
      throw error;
    }
  }

  /** Gives a member another level. What else is in their metadata stays. */
  async promote(id, level) {
    await this.#users.updateAppMetadata({ id }, { membership: { level } });
  }

  /** Addresses of all members of a level, in alphabetical order. */
  async addressesOf(level) {
    const addresses = [];
    const q = `app_metadata.membership.level:"${level}"`;
    for await (const { email } of iterate(this.#users.getAll({ q, fields: 'email' }))) addresses.push(email);
    return addresses.sort();
  }

  /** Ends a membership: the member is blocked, and kept for the books. */
  async leave(id) {
    await this.#users.update({ id }, { blocked: true, app_metadata: { membership: null } });
  }
}

module.exports = { AddressTakenError, MembershipService };
