import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { EDITOR_FIELDS } from "../editor-form.ts";
import type { ConflictProps } from "./conflict-view.ts";
import { nameIn } from "./conflict-words.ts";
import { CopyText } from "./copy-text.tsx";

/** Shows one's own text once more, before one goes on with that of somebody else. */
export function TheirsPage(props: ConflictProps) {
	const { language, own, mine, theirs, form, isOwnDraft } = props;
	const words = wordsFor(language).conflict;
	const { fields, tag, revision, action } = form;
	const name = nameIn(props);
	const title = words.takeTheirs(name);
	const page = fields.get("page");
	return (
		<NewsroomLayout frame={{ ...props, path: own }} title={title}>
			<h1>{title}</h1>
			<p class="lead">{words.theirsLead(name)}</p>
			<CopyText {...props} id="copy-mine" label={words.mineInFull} texts={mine} isOpen />
			{action === "save" && !isOwnDraft ? (
				<p>
					<a class="button" href={own}>
						{words.toTheirs}
					</a>
				</p>
			) : (
				<form class="sheet" method="post" action={own}>
					<input type="hidden" name="page" value={typeof page === "string" ? page : ""} />
					<input type="hidden" name="tag" value={tag} />
					<input
						type="hidden"
						name="revision"
						value={revision === undefined ? "" : `${revision}`}
					/>
					{EDITOR_FIELDS.map((name) => (
						<input type="hidden" name={name} value={theirs[name]} />
					))}
					<PublishingFields {...props} />
					<div class="buttons">
						<button type="submit" name="do" value={action}>
							{words.takeTheirsButton[action](name)}
						</button>
						<a href={own}>{words.toTheirs}</a>
					</div>
				</form>
			)}
		</NewsroomLayout>
	);
}

const PUBLISHING = ["effect", "correction", "publish_at", "publish_at_fold"];

function PublishingFields({ form }: ConflictProps) {
	return (
		<>
			{PUBLISHING.map((name) => {
				const value = form.fields.get(name);
				return typeof value === "string" && <input type="hidden" name={name} value={value} />;
			})}
		</>
	);
}
