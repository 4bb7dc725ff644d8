/** A password that satisfies every policy. */
export const password = 'Correct-Horse-9';
/** The database that every tenant has. */
export const DATABASE = 'Username-Password-Authentication';
