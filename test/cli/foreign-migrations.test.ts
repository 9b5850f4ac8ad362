import { expect, it } from "vitest";
import { foreignMigrations } from "../../src/cli/foreign-migrations.ts";

const known = ["0001_publication.sql", "0002_surveys.sql"];

it("knows a database that this version has made, however far", () => {
	expect(foreignMigrations([], known)).toEqual([]);
	expect(foreignMigrations(["0001_publication.sql"], known)).toEqual([]);
	expect(foreignMigrations(known, known)).toEqual([]);
});

it("tells a database of another version, older or newer, by what that has applied", () => {
	expect(foreignMigrations(["0001_add_articles.sql"], known)).toEqual(["0001_add_articles.sql"]);
	expect(foreignMigrations([...known, "0003_polls.sql"], known)).toEqual(["0003_polls.sql"]);
});
