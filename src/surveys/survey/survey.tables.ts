import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, time } from "../../platform/db/columns.ts";
import type { ClosedBy, SurveyStatus } from "./survey.schema.ts";
import type { SurveyDefinition } from "./survey-definition.schema.ts";

export const surveys = sqliteTable("surveys", {
	survey_key: integer().primaryKey(),
	slug: text().notNull().unique(),
	language: text().notNull(),
	definition: text({ mode: "json" }).$type<SurveyDefinition>().notNull(),
	status: text().$type<SurveyStatus>().notNull(),
	announce: flag().notNull(),
	opens_at: time(),
	closes_at: time(),
	created_at: time().notNull(),
	updated_at: time().notNull(),
	revision: integer().notNull(),
	closed_by: text().$type<ClosedBy>(),
	webhook_cursor: integer().notNull(),
	webhook_sent_at: time().notNull(),
});
