import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, time } from "../../platform/db/columns.ts";
import type { Answers } from "../questions/answers.schema.ts";
import type { TallyEntry } from "../questions/tally.schema.ts";
import type { ConsentGiven, TurnstileResult } from "./submission.schema.ts";

export const submissions = sqliteTable("submissions", {
	submission_key: integer().primaryKey(),
	survey_key: integer().notNull(),
	id: text().notNull().unique(),
	submitted_at: time().notNull(),
	origin: text(),
	answers: text({ mode: "json" }).$type<Answers>().notNull(),
	language: text(),
	turnstile: text().$type<TurnstileResult>(),
	consents: text({ mode: "json" }).$type<ConsentGiven[]>(),
	tally_entries: text({ mode: "json" }).$type<TallyEntry[]>().notNull(),
	day: text().notNull(),
	erased: text().$type<"withdrawn" | "expired">(),
	erased_at: time(),
	number: text(),
	caught: flag().notNull().default(false),
	marked: flag().notNull().default(false),
	hidden: flag().notNull().default(false),
	note: text(),
	note_by: text(),
	note_at: time(),
	erasure_reason: text(),
	erased_by: text(),
});

export const deadLetters = sqliteTable("dead_letters", {
	dead_letter_key: integer().primaryKey(),
	id: text().notNull().unique(),
	body: text().notNull(),
	failed_at: time().notNull(),
});
