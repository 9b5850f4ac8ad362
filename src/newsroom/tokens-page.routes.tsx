import { type Context, Hono } from "hono";
import { type FormFields, readFields } from "../platform/http/form-fields.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { checkForm, path } from "../platform/http/validation.ts";
import { frameOf } from "./layout/newsroom-layout.tsx";
import { makeToken } from "./make-token.ts";
import type { NewsroomEnv } from "./member.ts";
import { toToken } from "./people.json.ts";
import { MAX_TOKEN_BYTES, MAX_TOKENS, TokenPath } from "./token.schema.ts";
import { countTokens, eraseToken, listTokens } from "./token.sql.ts";
import { TokenForm } from "./token-form.schema.ts";
import { TokensPage } from "./tokens.page.tsx";

interface TokenFormEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}

const limitSize = sizeLimit("A token", MAX_TOKEN_BYTES);

/** The page of tokens, and what its forms do. */
export const newsroomTokensPage = new Hono<TokenFormEnv>()
	.get("/", policy("newsroom", "people"), async (c) => show(c, {}, 200))
	.post("/", policy("newsroom", "people"), limitSize, readFields, async (c) => {
		const checked = checkForm(TokenForm, c.var.fields);
		if (!("output" in checked)) return show(c, { fault: "invalid" }, 422);
		const isFull = (await countTokens(c.var.primaryDb)) >= MAX_TOKENS;
		if (isFull) return show(c, { fault: "full" }, 409);
		const made = await makeToken(c.var.primaryDb, checked.output, new Date());
		return show(c, made ? { made: made.token } : { fault: "invalid" }, 200);
	})
	.post("/:token/revoke", policy("newsroom", "people"), path(TokenPath), async (c) => {
		await eraseToken(c.var.primaryDb, c.req.valid("param").token);
		return c.redirect("/newsroom/tokens", 303);
	});

type Outcome = { made?: string; fault?: "invalid" | "full" };

async function show(c: Context<TokenFormEnv>, outcome: Outcome, status: 200 | 409 | 422) {
	const tokens = (await listTokens(c.var.primaryDb)).map(toToken);
	const page = { ...frameOf(c), tokens, ...outcome };
	return c.html(<TokensPage {...page} />, status);
}
