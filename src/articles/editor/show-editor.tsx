import type { Context } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import type { Stored } from "../drafts/save-working-copy.ts";
import type { EditorEnv } from "./editor.middleware.ts";
import { EditorPage } from "./editor.page.tsx";
import type { EditorPageProps } from "./editor-view.ts";
import { findEditor } from "./find-editor.ts";
import { findRecallable } from "./find-recallable.ts";

/** Only who has just made a change public takes it back. */
const RECALLABLE: ReadonlySet<string> = new Set(["published", "changed", "withdrawn"]);

type Shown = Pick<EditorPageProps, "done" | "refused" | "publish_at">;

/** Responds with the page of an article, as it is stored, or as it was sent and refused. */
export async function showEditor(
	c: Context<EditorEnv>,
	stored: Stored,
	shown: Shown,
	status: 200 | 403 | 413 | 422 = 200,
) {
	const { primaryDb, site, member, permissions } = c.var;
	const frame = frameOf(c);
	const found = await findEditor(primaryDb, site, frame.language, stored, { member, permissions });
	const key =
		shown.done && RECALLABLE.has(shown.done) ? stored.before?.article.article_key : undefined;
	const state = {
		...found,
		recallable: key === undefined ? undefined : await findRecallable(primaryDb, key, new Date()),
	};
	return c.html(
		<EditorPage {...frame} {...shown} state={state} page={crypto.randomUUID()} />,
		status,
	);
}
