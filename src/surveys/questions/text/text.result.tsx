import type { AskedQuestion } from "../question.schema.ts";
import type { ResultProps } from "../result-props.tsx";
import { TextLinks } from "../text-links.tsx";

/** A link to the texts, for the newsroom. */
export function TextResult(props: ResultProps<AskedQuestion>) {
	return <TextLinks {...props} names={[props.question.id]} />;
}
