import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { clientNetwork } from "../../platform/http/client-network.ts";
import { type FormFields, readFields } from "../../platform/http/form-fields.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { checkForm, path, query } from "../../platform/http/validation.ts";
import { addComment } from "./add-comment.ts";
import { CommentForm, MAX_COMMENT_BYTES } from "./comment.schema.ts";
import { type PreviewEnv, withPreview } from "./preview.middleware.tsx";
import { PreviewPage } from "./preview.page.tsx";
import type { PreviewFault, PreviewFormProps } from "./preview-form.tsx";
import { PreviewPath, PreviewQuery } from "./preview-link.schema.ts";
import { stateOf } from "./previewed-article.ts";
import { findPreviewedPage } from "./previewed-page.ts";

interface CommentEnv extends PreviewEnv {
	Variables: PreviewEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}

const limitSize = sizeLimit("A comment", MAX_COMMENT_BYTES);

const refuseForged = createMiddleware<PreviewEnv>((c, next) =>
	isForged(c.req.raw.headers, c.var.site.url)
		? Promise.resolve(problem(c, 403, "Only the page of the preview may send this."))
		: next(),
);

// The page sends no referrer, so that browsers say “null” for its origin. Old ones do not say more.
function isForged(headers: Headers, siteUrl: string): boolean {
	const [from, site] = [headers.get("Origin"), headers.get("Sec-Fetch-Site")];
	if (site !== null) return site !== "same-origin";
	return from !== null && from !== "null" && from !== siteUrl;
}

/** The previews that people outside of the newsroom open, approve and comment, without an account. */
export const previewPages = new Hono<CommentEnv>()
	.get(
		"/previews/:preview",
		policy("preview"),
		path(PreviewPath),
		query(PreviewQuery),
		withPreview,
		(c) => show(c, { typed: NOTHING, faults: [], sent: c.req.valid("query").sent }),
	)
	.post(
		"/previews/:preview",
		policy("preview"),
		path(PreviewPath),
		refuseForged,
		limitSize,
		readFields,
		withPreview,
		async (c) => {
			const { previewed, fields, primaryDb } = c.var;
			const checked = checkForm(CommentForm, fields);
			const form = "output" in checked ? checked.output : undefined;
			const faults = form ? await faultsOf(c, form) : wrongFields(checked);
			if (faults.length > 0 || !form) return show(c, { ...typedIn(fields), faults });
			const isAdded = await addComment(c, primaryDb, previewed, form, new Date());
			if (!isAdded) return show(c, { ...typedIn(fields), faults: ["full"] });
			return c.redirect(`${c.req.path}?sent=${form.kind}#reply`, 303);
		},
	);

const NOTHING = { name: "", text: "" };
const STATUS = { name: 422, text: 422, changed: 409, often: 429, full: 409 } as const;

function typedIn(fields: FormFields) {
	const textOf = (name: string) => String(fields.get(name) ?? "");
	return { typed: { name: textOf("name"), text: textOf("text") }, sent: undefined };
}

/** Returns why a form that is complete is not stored: its text is not the one that stands, or there were too many. */
async function faultsOf(c: Context<CommentEnv>, form: CommentForm): Promise<PreviewFault[]> {
	const { before, draft } = c.var.previewed;
	if (form.state !== stateOf(before, draft)) return ["changed"];
	const network = clientNetwork(c.req.raw.headers);
	const { success } = await c.env.SUBMISSION_LIMIT.limit({ key: `preview ${network}` });
	return success ? [] : ["often"];
}

/** Returns the fields that are wrong; of a form of another page, the name. */
function wrongFields(checked: ReturnType<typeof checkForm>): PreviewFault[] {
	const fields = "errors" in checked ? checked.errors.map(({ field }) => field) : [];
	const wrong = (["name", "text"] as const).filter((name) => fields.includes(name));
	return wrong.length > 0 ? wrong : ["name"];
}

async function show(
	c: Context<CommentEnv>,
	form: Pick<PreviewFormProps, "typed" | "faults" | "sent">,
) {
	const { site, primaryDb: db, previewed } = c.var;
	const { link, before, draft } = previewed;
	const page = {
		...(await findPreviewedPage(c.env, db, site, before, draft)),
		expiresAt: link.expires_at.toISOString(),
		form: { ...form, path: c.req.path, state: stateOf(before, draft) },
	};
	const [fault] = form.faults;
	return c.html(<PreviewPage {...page} />, fault ? STATUS[fault] : 200);
}
