import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { NewsroomClient } from "../../src/cli/newsroom-client.ts";
import { NewsroomSubmission } from "../../src/surveys/answers/submission.schema.ts";
import { Snippets } from "../../src/surveys/embed/snippets.schema.ts";
import { article, survey } from "../support/fixtures.ts";
import { ownService } from "./own-service.ts";

const Token = v.object({ id: v.string(), token: v.string() });
const Listing = v.object({ responses: v.array(NewsroomSubmission) });

function client(): NewsroomClient {
	const { url, token } = ownService();
	return new NewsroomClient(url, token);
}

/** Opens a survey that no article calls to, or changes one; its slug. */
export async function newSurvey(
	overrides: Record<string, unknown> = {},
	slug = `umfrage-${randomUUID()}`,
): Promise<string> {
	await client().send("PUT", `surveys/${slug}`, survey({ announce: false, ...overrides }));
	return slug;
}

/** What is stored of the answers to a survey, newest first. */
export async function responsesTo(slug: string): Promise<NewsroomSubmission[]> {
	const listing = await client().send("GET", `surveys/${slug}/responses`);
	return v.parse(Listing, listing).responses;
}

/** Publishes an article; its slug. */
export async function newArticle(overrides: Record<string, unknown> = {}): Promise<string> {
	const slug = `artikel-${randomUUID()}`;
	await client().send("PUT", `articles/${slug}`, article(overrides));
	return slug;
}

/** Publishes an article and takes it back; its slug. */
export async function newWithdrawnArticle(): Promise<string> {
	const slug = await newArticle();
	await client().send("DELETE", `articles/${slug}`);
	return slug;
}

/** Makes a key with a role, and what revokes it. */
export async function newKey(
	role: string,
): Promise<{ key: string; revoke: () => Promise<unknown> }> {
	const { id, token } = v.parse(Token, await client().send("POST", "tokens", { name: role, role }));
	return { key: token, revoke: () => client().send("DELETE", `tokens/${id}`) };
}

/** What the newsroom copies into pages, so that they ask a survey. */
export async function snippetsFor(slug: string): Promise<Snippets> {
	return v.parse(Snippets, await client().send("GET", `surveys/${slug}/snippets`));
}
