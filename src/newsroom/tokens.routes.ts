import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { type EditEnv, replacement } from "../platform/http/edited-body.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../platform/http/validation.ts";
import { makeToken } from "./make-token.ts";
import { toToken } from "./people.json.ts";
import { MAX_TOKEN_BYTES, MAX_TOKENS, madeToken, TokenPath } from "./token.schema.ts";
import { countTokens, eraseToken, listTokens } from "./token.sql.ts";

interface TokenEnv extends AppEnv {
	Variables: AppEnv["Variables"] & EditEnv["Variables"];
}

const NO_PERSON = "There is no such person.";
const TOO_MANY = `There are ${MAX_TOKENS} tokens, and more are not stored. Revoke one first.`;

const limitSize = sizeLimit("A token", MAX_TOKEN_BYTES);

const refuseTooMany = createMiddleware<TokenEnv>(async (c, next) =>
	(await countTokens(c.var.primaryDb)) >= MAX_TOKENS ? problem(c, 409, TOO_MANY) : next(),
);

/** The newsroom's tokens: make, list, revoke. */
export const newsroomTokenApi = new Hono<TokenEnv>()
	.get("/", policy("newsroom", "people"), noQuery, async (c) => {
		const rows = await listTokens(c.var.primaryDb);
		return c.json({ tokens: rows.map(toToken) });
	})
	.post(
		"/",
		policy("newsroom", "people"),
		noQuery,
		limitSize,
		replacement(madeToken),
		refuseTooMany,
		async (c) => {
			const made = await makeToken(c.var.primaryDb, c.req.valid("json"), new Date());
			if (!made) return noPerson(c);
			return c.json({ ...toToken(made.row), token: made.token }, 201);
		},
	)
	.delete("/:token", policy("newsroom", "people"), path(TokenPath), noQuery, async (c) => {
		const isErased = await eraseToken(c.var.primaryDb, c.req.valid("param").token);
		return isErased ? c.body(null, 204) : problem(c, 404, "There is no such token.");
	});

function noPerson(c: Context) {
	return problem(c, 422, NO_PERSON, [{ pointer: "#/person", detail: NO_PERSON }]);
}
