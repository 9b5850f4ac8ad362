import { NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../newsroom/layout/notice.tsx";
import { wallTimeText } from "../../platform/ui/date-text.ts";
import { editorStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import { DiscardFields } from "./discard-fields.tsx";
import { DoneNotice } from "./done-notice.tsx";
import { TextFields } from "./editor-fields.tsx";
import type { EditorPageProps } from "./editor-view.ts";
import { FindingsList } from "./findings-list.tsx";
import { PictureFields } from "./picture-fields.tsx";
import { Overdue } from "./plan-fields.tsx";
import { PublishFields } from "./publish-fields.tsx";
import { editorScriptData, editorScriptPath } from "./script/editor-script.ts";
import { StateLine, stateText } from "./state-line.tsx";

const assets = { stylesheets: [editorStylesheetPath], scripts: [editorScriptPath] };

/** The form in which an article is written, and what the newsroom knows about it. */
export function EditorPage(props: EditorPageProps) {
	const { language, state, done, refused } = props;
	const { before, draft } = state.stored;
	const words = wordsFor(language).editor;
	// A screen reader reads the title of a new page first, and nothing else by itself.
	const said = refused?.text ?? (done && words.done[done]);
	const title = before ? state.texts.title || words.untitled : words.newTitle;
	const action = `/newsroom/articles/${before?.article.slug ?? "new"}`;
	return (
		<NewsroomLayout frame={props} title={said ? `${said} ${title}` : title} {...assets} isWide>
			<p class="dateline">
				<a href="/newsroom/articles">{words.all}</a>
			</p>
			<h1 class="working-title" lang={before && (state.texts.language || props.site.language)}>
				{title}
			</h1>
			<DoneNotice {...props} />
			<Overdue {...props} />
			{refused && <Notice text={refused.text} isWrong />}
			{state.readOnly && (
				<p class="notice">{words.readOnly[state.readOnly.reason](state.readOnly.name)}</p>
			)}
			<p class="facts">
				{stateText(props)}
				{draft && ` · ${changedText(props)}`}
			</p>
			{before && <Links {...props} />}
			<form
				id="editor"
				method="post"
				action={action}
				autocomplete="off"
				data-script={editorScriptData(language, props.site.timeZone)}
			>
				{/* The button that the key Enter presses; people find the one below the text. */}
				<button class="hidden on-enter" type="submit" name="do" value="save">
					{words.save}
				</button>
				<Hidden {...props} />
				<FindingsList {...props} />
				<div class="writing">
					<div class="main">
						<fieldset class="plain" disabled={state.readOnly !== undefined}>
							<TextFields {...props} />
							<PictureFields {...props} />
							<PublishFields {...props} />
						</fieldset>
						{!state.readOnly && <DiscardFields {...props} />}
						{!state.readOnly && <Buttons {...props} />}
					</div>
					<div id="side" />
				</div>
			</form>
		</NewsroomLayout>
	);
}

function changedText({ language, site, state }: EditorPageProps): string {
	const { draft } = state.stored;
	if (!draft) return "";
	const moment = wallTimeText(draft.updated_at.toISOString(), language, site.timeZone);
	return wordsFor(language).editor.changedBy(draft.updated_name, moment);
}

/** Leads to what there is of the article beside its text. */
function Links({ language, state }: EditorPageProps) {
	const { slug, status } = state.stored.before?.article ?? {};
	const { editor, history, sharing } = wordsFor(language);
	const own = `/newsroom/articles/${slug}`;
	return (
		<ul class="links">
			{status === "published" && (
				<li>
					<a href={`/articles/${slug}`}>{editor.onSite}</a>
				</li>
			)}
			<li>
				<a href={`${own}/versions`}>{history.title}</a>
			</li>
			<li>
				<a href={`${own}/sharing`}>{sharing.title}</a>
			</li>
		</ul>
	);
}

/** The fields that say from where a form is sent. */
function Hidden({ state, page }: EditorPageProps) {
	const { before, draft } = state.stored;
	const revision = draft?.revision ?? before?.article.revision;
	const values = {
		...{ page, tag: draft?.tag ?? "", revision: revision === undefined ? "" : `${revision}` },
		...{ seq: "", seen: state.findings.hints.map(({ id }) => id).join(" ") },
		...{ format: state.format },
	};
	return (
		<>
			{Object.entries(values).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
		</>
	);
}

function Buttons(props: EditorPageProps) {
	const words = wordsFor(props.language).editor;
	const { mayPublish, stored } = props.state;
	const isChange = mayPublish && stored.before?.article.status === "published";
	return (
		<div class="actions">
			<div class="standing">
				<StateLine {...props} />
				{isChange && <a href="#effect">{words.effect}</a>}
			</div>
			<div class="buttons">
				<button class={mayPublish ? "quiet" : undefined} type="submit" name="do" value="save">
					{words.save}
				</button>
				<button class="quiet" type="submit" name="do" value="preview">
					{words.preview}
				</button>
				{mayPublish && (
					<button type="submit" name="do" value="publish">
						{words.publish}
					</button>
				)}
			</div>
		</div>
	);
}
