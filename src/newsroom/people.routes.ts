import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { changedBy, type EditEnv, replacement } from "../platform/http/edited-body.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../platform/http/validation.ts";
import { toPerson, toPersonColumns } from "./people.json.ts";
import {
	editedPerson,
	MAX_PEOPLE,
	MAX_PERSON_BYTES,
	newPerson,
	PersonPatch,
	PersonPath,
} from "./person.schema.ts";
import {
	countPeople,
	erasePerson,
	findPerson,
	listPeople,
	type PersonRow,
	savePerson,
} from "./person.sql.ts";

interface PersonEnv extends AppEnv {
	Variables: AppEnv["Variables"] & EditEnv["Variables"] & { person: PersonRow };
}

const NO_PERSON = "There is no such person.";
const TOO_MANY = `There are ${MAX_PEOPLE} people, and more are not stored.`;
const TAKEN = "Another person has this e-mail address.";

const limitSize = sizeLimit("A person", MAX_PERSON_BYTES);

/** Sets `person`, and `stands`, the same as JSON; responds with 404 if there is none. */
const loadPerson = createMiddleware<PersonEnv>(async (c, next) => {
	const person = await findPerson(c.var.primaryDb, c.req.param("person") ?? "");
	if (!person) return problem(c, 404, NO_PERSON);
	c.set("person", person);
	c.set("stands", toPerson(person));
	return next();
});

const refuseTooMany = createMiddleware<PersonEnv>(async (c, next) =>
	(await countPeople(c.var.primaryDb)) >= MAX_PEOPLE ? problem(c, 409, TOO_MANY) : next(),
);

/** The newsroom's people: who may do what. */
export const newsroomPeople = new Hono<PersonEnv>()
	.get("/", policy("newsroom", "people"), noQuery, async (c) => {
		const rows = await listPeople(c.var.primaryDb);
		return c.json({ people: rows.map(toPerson) });
	})
	.post(
		"/",
		policy("newsroom", "people"),
		noQuery,
		limitSize,
		replacement(newPerson),
		refuseTooMany,
		(c) => {
			const row = { id: crypto.randomUUID(), created_at: new Date() };
			return save(c, { ...row, ...toPersonColumns(c.req.valid("json")) }, 201);
		},
	)
	.patch(
		"/:person",
		policy("newsroom", "people"),
		path(PersonPath),
		noQuery,
		limitSize,
		loadPerson,
		changedBy(PersonPatch, editedPerson),
		(c) => save(c, { ...c.var.person, ...toPersonColumns(c.req.valid("json")) }, 200),
	)
	.delete("/:person", policy("newsroom", "people"), path(PersonPath), noQuery, async (c) => {
		const isErased = await erasePerson(c.var.primaryDb, c.req.valid("param").person);
		return isErased ? c.body(null, 204) : problem(c, 404, NO_PERSON);
	});

async function save<Status extends 200 | 201>(
	c: Context<PersonEnv>,
	row: PersonRow,
	status: Status,
) {
	const isSaved = await savePerson(c.var.primaryDb, row);
	if (!isSaved) return problem(c, 409, TAKEN, [{ pointer: "#/email", detail: TAKEN }]);
	return c.json(toPerson(row), status);
}
