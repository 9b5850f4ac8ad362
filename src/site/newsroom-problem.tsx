import type { Context } from "hono";
import { MAX_CARRIED_BYTES } from "../newsroom/carried-form.ts";
import { FORGED, isChange } from "../newsroom/cross-site.middleware.ts";
import { frameOf } from "../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../newsroom/member.ts";
import { readForm } from "../platform/http/form-fields.ts";
import { NewsroomProblemPage } from "./newsroom-problem.page.tsx";
import type { ProblemDetails } from "./problem-details.tsx";

/** True for the paths of the newsroom. */
export const isNewsroom = (path: string) => /^\/newsroom(?:\/|$)/.test(path);

/** Returns the page about a problem in the newsroom. It keeps what was typed, unless another site sent it. */
export async function newsroomProblemPage(c: Context<NewsroomEnv>, details: ProblemDetails) {
	const isForged = details.problem.detail === FORGED;
	const { pathname, search } = new URL(c.req.url);
	const kept = isForged ? [] : await keptFields(c);
	const page = { ...frameOf(c), ...details, isForged, kept, action: pathname + search };
	return c.html(<NewsroomProblemPage {...page} />);
}

/** Returns the texts of the form that a member sent, in their order. */
async function keptFields(c: Context<NewsroomEnv>): Promise<[string, string][]> {
	const isShort = Number(c.req.header("Content-Length") ?? Number.NaN) <= MAX_CARRIED_BYTES;
	if (!c.var.member || !isChange(c.req.method) || !isShort) return [];
	const form = await readForm(c);
	return [...(form?.fields ?? [])].flatMap(([name, values]) =>
		[values]
			.flat()
			.flatMap((value): [string, string][] =>
				typeof value === "string" && value !== "" ? [[name, value]] : [],
			),
	);
}
