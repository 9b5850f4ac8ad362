/** Finds the applied migrations that this version does not have: another version has made the database. */
export function foreignMigrations(applied: string[], known: string[]): string[] {
	return applied.filter((name) => !known.includes(name));
}
