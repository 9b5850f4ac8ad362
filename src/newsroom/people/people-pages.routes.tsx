import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { type FormFields, readFields } from "../../platform/http/form-fields.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { checkForm, path, query } from "../../platform/http/validation.ts";
import { frameOf } from "../layout/newsroom-layout.tsx";
import { refusedForm } from "../layout/refused-form.ts";
import { makeToken } from "../make-token.ts";
import type { NewsroomEnv } from "../member.ts";
import { toPerson, toPersonColumns, toToken } from "../people.json.ts";
import { MAX_PEOPLE, MAX_PERSON_BYTES, PersonPath } from "../person.schema.ts";
import {
	countPeople,
	erasePerson,
	findPerson,
	listPeople,
	type PersonRow,
	savePerson,
} from "../person.sql.ts";
import { listSessions } from "../session.sql.ts";
import { MAX_TOKENS } from "../token.schema.ts";
import { countTokens, listTokens, listTokensOf } from "../token.sql.ts";
import { PeoplePage } from "./people.page.tsx";
import { type PeopleFault, peopleFaults } from "./people-faults.ts";
import { PersonPage, type PersonPageProps } from "./person.page.tsx";
import { PeopleQuery, PersonForm } from "./person-form.schema.ts";
import { PersonRemovalPage } from "./person-removal.page.tsx";
import { PersonTokenForm } from "./token-form.schema.ts";

interface PeoplePagesEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] & {
		fields: FormFields;
		unreadable: string[];
		person: PersonRow;
	};
}

const limitSize = sizeLimit("A person", MAX_PERSON_BYTES);

/** Sets `person`; responds with 404 if there is none. */
const withPerson = createMiddleware<PeoplePagesEnv>(async (c, next) => {
	const person = await findPerson(c.var.primaryDb, c.req.param("person") ?? "");
	if (!person) return problem(c, 404, "There is no such person.");
	c.set("person", person);
	return next();
});

/** The pages about people, and what their forms do. */
export const newsroomPeoplePages = new Hono<PeoplePagesEnv>()
	.get("/", policy("newsroom", "people"), query(PeopleQuery), (c) =>
		showPeople(c, c.req.valid("query"), 200),
	)
	.post("/", policy("newsroom", "people"), limitSize, readFields, async (c) => {
		const { fields, primaryDb } = c.var;
		const refuse = (faults: Record<string, PeopleFault>, status: 409 | 422) =>
			showPeople(c, { refused: refusedForm(fields, faults) }, status);
		const checked = checkForm(PersonForm, fields);
		if ("errors" in checked) return refuse(peopleFaults(checked.errors), 422);
		if ((await countPeople(primaryDb)) >= MAX_PEOPLE) return refuse({ form: "full" }, 409);
		const row = { id: crypto.randomUUID(), created_at: new Date() };
		const isSaved = await savePerson(primaryDb, { ...row, ...toPersonColumns(checked.output) });
		if (!isSaved) return refuse({ email: "taken" }, 409);
		return c.redirect(`/newsroom/people/${row.id}?done=added`, 303);
	})
	.get(
		"/:person",
		policy("newsroom", "people"),
		path(PersonPath),
		query(PeopleQuery),
		withPerson,
		(c) => showPerson(c, c.req.valid("query"), 200),
	)
	.post(
		"/:person",
		policy("newsroom", "people"),
		path(PersonPath),
		limitSize,
		withPerson,
		readFields,
		async (c) => {
			const { fields, primaryDb, person } = c.var;
			const refuse = (faults: Record<string, PeopleFault>, status: 409 | 422) =>
				showPerson(c, { refused: refusedForm(fields, faults) }, status);
			const checked = checkForm(PersonForm, fields);
			if ("errors" in checked) return refuse(peopleFaults(checked.errors), 422);
			const row = { ...person, ...toPersonColumns(checked.output) };
			if (!(await savePerson(primaryDb, row))) return refuse({ email: "taken" }, 409);
			return c.redirect(`/newsroom/people/${person.id}?done=changed`, 303);
		},
	)
	.post(
		"/:person/tokens",
		policy("newsroom", "people"),
		path(PersonPath),
		limitSize,
		withPerson,
		readFields,
		async (c) => {
			const { fields, primaryDb, person } = c.var;
			const refuse = (faults: Record<string, PeopleFault>, status: 409 | 422) =>
				showPerson(c, { refusedKey: refusedForm(fields, faults) }, status);
			const checked = checkForm(PersonTokenForm, fields);
			if ("errors" in checked) return refuse(peopleFaults(checked.errors), 422);
			if ((await countTokens(primaryDb)) >= MAX_TOKENS) return refuse({ form: "manyKeys" }, 409);
			const input = { ...checked.output, person: person.id };
			const made = await makeToken(primaryDb, input, new Date());
			return showPerson(c, { ...(made && { made: made.token }) }, 200);
		},
	)
	.get("/:person/remove", policy("newsroom", "people"), path(PersonPath), withPerson, async (c) => {
		const { primaryDb, person } = c.var;
		const [tokens, sessions] = await Promise.all([
			listTokensOf(primaryDb, person.id),
			listSessions(primaryDb, person.id, new Date()),
		]);
		const page = { ...frameOf(c), person: toPerson(person), keys: tokens.length };
		return c.html(<PersonRemovalPage {...page} sessions={sessions.length} />);
	})
	.post("/:person/remove", policy("newsroom", "people"), path(PersonPath), async (c) => {
		const isErased = await erasePerson(c.var.primaryDb, c.req.valid("param").person);
		if (!isErased) return problem(c, 404, "There is no such person.");
		return c.redirect("/newsroom/people?done=removed", 303);
	});

type PeopleShown = Pick<Parameters<typeof PeoplePage>[0], "done" | "refused">;
type PersonShown = Pick<PersonPageProps, "done" | "made" | "refused" | "refusedKey">;

async function showPeople(c: Context<PeoplePagesEnv>, shown: PeopleShown, status: 200 | 409 | 422) {
	const { primaryDb } = c.var;
	const [people, tokens] = await Promise.all([listPeople(primaryDb), listTokens(primaryDb)]);
	const page = { ...frameOf(c), people: people.map(toPerson), tokens: tokens.map(toToken) };
	return c.html(<PeoplePage {...page} {...shown} />, status);
}

async function showPerson(c: Context<PeoplePagesEnv>, shown: PersonShown, status: 200 | 409 | 422) {
	const { primaryDb, person } = c.var;
	const tokens = (await listTokensOf(primaryDb, person.id)).map(toToken);
	return c.html(
		<PersonPage {...frameOf(c)} person={toPerson(person)} tokens={tokens} {...shown} />,
		status,
	);
}
