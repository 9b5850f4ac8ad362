import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { replacement } from "../platform/http/edited-body.ts";
import { addLink } from "../platform/http/link-header.ts";
import { addressWith } from "../platform/http/page-links.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { noQuery, path, query } from "../platform/http/validation.ts";
import { saveOutcomes } from "../platform/outcomes/outcomes.sql.ts";
import {
	BackupPath,
	BackupReport,
	BackupTablePath,
	ChangesQuery,
	type DatabaseFormat,
	TablePageQuery,
	TablePath,
} from "./backup.schema.ts";
import { LEFT_OUT } from "./backup-scope.ts";
import {
	beginBackup,
	isUnderWay,
	saveReport,
	unwatchTables,
	watchTable,
} from "./change-log.sql.ts";
import { readChanges } from "./changed-rows.sql.ts";
import { findRestore } from "./restore.sql.ts";
import { toChangedLines, toLines, toTableFormat } from "./row-lines.ts";
import { describeDatabase, findStoredTable, listStoredTables } from "./stored-tables.sql.ts";
import { readTablePage } from "./table-page.sql.ts";

const ENDED =
	"This backup is no longer under way: another one began meanwhile, or it took too long.";
const RESTORING = "A backup is being restored into this service. Back it up when that is done.";

/**
 * Serves `npm run backup`: pages of every table, and the rows that changed meanwhile. These routes are
 * internal: they change with the program.
 */
export const backup = new Hono<AppEnv>()
	.get("/database", policy("newsroom", "operate"), noQuery, async (c) => {
		const db = c.var.primaryDb;
		const [{ tables, migrations }, restore] = [await describeDatabase(db), await findRestore(db)];
		const { url, title } = c.var.site;
		const described: DatabaseFormat = {
			site: { url, title },
			migrations,
			tables: tables.map(({ table, rows }) => ({ ...toTableFormat(table), rows })),
			left_out: LEFT_OUT,
			...(restore && { restoring: restore.backup }),
		};
		return c.json(described);
	})
	.get(
		"/database/:table",
		policy("newsroom", "operate"),
		path(TablePath),
		query(TablePageQuery),
		async (c) => {
			const table = await findStoredTable(c.var.primaryDb, c.req.valid("param").table);
			if (!table) return problem(c, 404);
			const { after, limit } = c.req.valid("query");
			const { rows, next } = await readTablePage(c.var.primaryDb, table, after, limit);
			const following = next && { after: next.after, limit: `${next.limit}` };
			if (following) addLink(c, addressWith(c, c.var.site.url, following), { rel: "next" });
			return c.body(toLines(rows), 200, { "Content-Type": "text/plain; charset=utf-8" });
		},
	)
	.put("/runs/:backup", policy("newsroom", "operate"), path(BackupPath), noQuery, async (c) => {
		if (await findRestore(c.var.primaryDb)) return problem(c, 409, RESTORING);
		await beginBackup(c.var.primaryDb, c.req.valid("param").backup, new Date());
		return c.body(null, 204);
	})
	.put(
		"/runs/:backup/tables/:table",
		policy("newsroom", "operate"),
		path(BackupTablePath),
		noQuery,
		async (c) => {
			const [db, now] = [c.var.primaryDb, new Date()];
			const { backup, table: name } = c.req.valid("param");
			if (!(await isUnderWay(db, backup, now))) return problem(c, 409, ENDED);
			const table = await findStoredTable(db, name);
			if (!table) return problem(c, 404);
			await watchTable(db, table, now);
			return c.body(null, 204);
		},
	)
	.get(
		"/runs/:backup/changes",
		policy("newsroom", "operate"),
		path(BackupPath),
		query(ChangesQuery),
		async (c) => {
			const db = c.var.primaryDb;
			const { backup } = c.req.valid("param");
			const tables = await listStoredTables(db);
			const page = await readChanges(db, tables, c.req.valid("query").after);
			// Asked afterwards: another backup empties the log as soon as it begins.
			if (!(await isUnderWay(db, backup, new Date()))) return problem(c, 409, ENDED);
			return c.json(toChangedLines(page));
		},
	)
	.delete("/runs/:backup", policy("newsroom", "operate"), path(BackupPath), noQuery, async (c) => {
		const isLeft = await unwatchTables(c.var.primaryDb);
		return isLeft ? c.body(null, 202) : c.body(null, 204);
	})
	.put(
		"/runs/:backup/report",
		policy("newsroom", "operate"),
		path(BackupPath),
		noQuery,
		replacement({ input: BackupReport, representation: BackupReport }),
		async (c) => {
			const { proof_ms: proofMs, ...report } = c.req.valid("json");
			const all = { ...report, ...(proofMs !== undefined && { proofMs }) };
			const now = new Date();
			await saveReport(c.var.primaryDb, c.req.valid("param").backup, all, now);
			const targets = proofMs === undefined ? [""] : ["", "proof"];
			const outcomes = targets.map((target) => ({ kind: "backup", target }) as const);
			await saveOutcomes(c.env, outcomes, now);
			return c.body(null, 204);
		},
	);
