import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { forgetRevision } from "../platform/cache/current-revision.ts";
import type { AppEnv } from "../platform/env.ts";
import { replacement } from "../platform/http/edited-body.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { noQuery, path, query } from "../platform/http/validation.ts";
import {
	BackupPath,
	BackupTablePath,
	FinishInput,
	MAX_ROWS_BYTES,
	RestoreInput,
	type RestoreProgress,
	RowsQuery,
} from "./backup.schema.ts";
import { discardPortion } from "./discard-restore.sql.ts";
import { copyFirstRead } from "./first-read.copy.ts";
import { beginRestore, findRestore, finishRestore, saveRows } from "./restore.sql.ts";
import { findRestoreConflict } from "./restore-conflict.ts";
import { toRows } from "./row-lines.ts";
import { findStoredTable } from "./stored-tables.sql.ts";

const NOT_BEGUN = "No restore of this backup is under way.";
const NOT_NEXT = "Other rows are stored than those before these.";
const NOT_ROWS = "The body is not a part of a file of a backup.";
const NOT_INDEXED = "Not every article is in the search index: build it again first.";

const limitSize = bodyLimit({ maxSize: MAX_ROWS_BYTES, onError: (c) => problem(c, 413) });

/** Serves `npm run restore`. These routes are internal: they change with the program. */
export const restore = new Hono<AppEnv>()
	.put(
		"/:backup",
		policy("newsroom", "operate"),
		path(BackupPath),
		noQuery,
		replacement({ input: RestoreInput, representation: RestoreInput }),
		async (c) => {
			const db = c.var.primaryDb;
			const { backup } = c.req.valid("param");
			const conflict = await findRestoreConflict(db, backup, c.req.valid("json"));
			if (conflict !== undefined) return problem(c, 409, conflict);
			if (!(await findRestore(db))) await beginRestore(db, backup, new Date());
			forgetRevision(c.env.DB);
			const progress: RestoreProgress = { stored: (await findRestore(db))?.stored ?? {} };
			return c.json(progress);
		},
	)
	.put(
		"/:backup/tables/:table",
		policy("newsroom", "operate"),
		limitSize,
		path(BackupTablePath),
		query(RowsQuery),
		async (c) => {
			const db = c.var.primaryDb;
			const { backup, table: name } = c.req.valid("param");
			const [restoring, table] = [await findRestore(db), await findStoredTable(db, name)];
			if (restoring?.backup !== backup) return problem(c, 409, NOT_BEGUN);
			const rows = table && toRows(table, await c.req.text());
			if (!rows) return problem(c, 422, NOT_ROWS);
			const isStored = await saveRows(db, table, c.req.valid("query").from, rows);
			return isStored ? c.body(null, 204) : problem(c, 409, NOT_NEXT);
		},
	)
	.put(
		"/:backup/end",
		policy("newsroom", "operate"),
		path(BackupPath),
		noQuery,
		replacement({ input: FinishInput, representation: FinishInput }),
		async (c) => {
			const db = c.var.primaryDb;
			const restoring = await findRestore(db);
			if (restoring?.backup !== c.req.valid("param").backup) return problem(c, 409, NOT_BEGUN);
			const isDone = await finishRestore(db, c.req.valid("json").revision, new Date());
			forgetRevision(c.env.DB);
			if (!isDone) return problem(c, 409, NOT_INDEXED);
			c.executionCtx.waitUntil(copyFirstRead(c.env));
			return c.body(null, 204);
		},
	)
	.delete("/:backup", policy("newsroom", "operate"), path(BackupPath), noQuery, async (c) => {
		const db = c.var.primaryDb;
		const restoring = await findRestore(db);
		// The response to the last portion may have been lost.
		if (!restoring) return c.body(null, 204);
		if (restoring.backup !== c.req.valid("param").backup) return problem(c, 409, NOT_BEGUN);
		const isDone = await discardPortion(db);
		forgetRevision(c.env.DB);
		return isDone ? c.body(null, 204) : c.body(null, 202);
	});
