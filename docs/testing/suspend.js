// suspend.js
async function suspend(management, email) {
  const [user] = await management.users.getByEmail(email);
  if (!user) throw new Error(`No user has the address ${email}`);
  await management.users.update({ id: user.user_id }, { blocked: true });
  return user.user_id;
}

module.exports = { suspend };
