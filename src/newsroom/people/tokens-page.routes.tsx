import { type Context, Hono } from "hono";
import { type FormFields, readFields, readForm } from "../../platform/http/form-fields.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { checkForm, path, query } from "../../platform/http/validation.ts";
import { frameOf } from "../layout/newsroom-layout.tsx";
import { refusedForm } from "../layout/refused-form.ts";
import { makeToken } from "../make-token.ts";
import type { NewsroomEnv } from "../member.ts";
import { ownPath } from "../own-path.ts";
import { toToken } from "../people.json.ts";
import { MAX_TOKEN_BYTES, MAX_TOKENS, TokenPath } from "../token.schema.ts";
import { countTokens, eraseToken, listTokens } from "../token.sql.ts";
import { type PeopleFault, peopleFaults } from "./people-faults.ts";
import { PeopleQuery } from "./person-form.schema.ts";
import { TokenForm } from "./token-form.schema.ts";
import { TokensPage } from "./tokens.page.tsx";

interface TokenFormEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}

const limitSize = sizeLimit("A token", MAX_TOKEN_BYTES);

/** The page of tokens, and what its forms do. */
export const newsroomTokensPage = new Hono<TokenFormEnv>()
	.get("/", policy("newsroom", "people"), query(PeopleQuery), (c) =>
		show(c, c.req.valid("query"), 200),
	)
	.post("/", policy("newsroom", "people"), limitSize, readFields, async (c) => {
		const { fields, primaryDb } = c.var;
		const refuse = (faults: Record<string, PeopleFault>, status: 409 | 422) =>
			show(c, { refused: refusedForm(fields, faults) }, status);
		const checked = checkForm(TokenForm, fields);
		if ("errors" in checked) return refuse(peopleFaults(checked.errors), 422);
		if ((await countTokens(primaryDb)) >= MAX_TOKENS) return refuse({ form: "manyKeys" }, 409);
		const made = await makeToken(primaryDb, checked.output, new Date());
		return show(c, { ...(made && { made: made.token }) }, 200);
	})
	.post("/:token/revoke", policy("newsroom", "people"), path(TokenPath), limitSize, async (c) => {
		await eraseToken(c.var.primaryDb, c.req.valid("param").token);
		const back = String((await readForm(c))?.fields.get("back") ?? "/newsroom/tokens");
		const [page] = ownPath(back, c.var.site.url).split("?");
		return c.redirect(`${page}?done=revoked`, 303);
	});

type Shown = Pick<Parameters<typeof TokensPage>[0], "done" | "made" | "refused">;

async function show(c: Context<TokenFormEnv>, shown: Shown, status: 200 | 409 | 422) {
	const rows = await listTokens(c.var.primaryDb);
	const owners = new Map(rows.map(({ person, person_name }) => [person ?? "", person_name ?? ""]));
	const page = { ...frameOf(c), tokens: rows.map(toToken), owners };
	return c.html(<TokensPage {...page} {...shown} />, status);
}
