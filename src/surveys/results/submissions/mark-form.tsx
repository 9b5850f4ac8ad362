import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { AnnotatedSubmission } from "../../answers/submission.schema.ts";
import { submissionHeading } from "../../answers/submission-article.tsx";
import { responsePath, type Selection } from "./submissions-paths.ts";

interface MarkFormProps extends Frame {
	survey: { slug: string };
	submission: AnnotatedSubmission;
	selection: Selection;
	/** The page to go back to; otherwise that of the submission. */
	own?: string;
}

/** The button that marks a submission, or takes the mark away, for those who may. */
export function MarkForm(props: MarkFormProps) {
	const { survey, submission, selection, language, permissions, own } = props;
	const { id, marked, erased_at } = submission;
	if (!permissions?.has("answers:write") || erased_at) return null;
	const words = wordsFor(language).submissions;
	const heading = submissionHeading(id);
	return (
		<form class="decision" method="post" action={responsePath(survey.slug, id, selection)}>
			{own && <input type="hidden" name="back" value={`${own}#${heading}`} />}
			<button
				{...{ class: "quiet small", type: "submit" as const, name: "do" }}
				value={marked ? "unmark" : "mark"}
				aria-describedby={heading}
			>
				{marked ? words.unmark : words.mark}
			</button>
		</form>
	);
}
