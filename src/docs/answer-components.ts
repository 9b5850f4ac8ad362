import { AnnotationPatch, ErasureInput } from "../surveys/answers/annotations/annotation.schema.ts";
import {
	DeadLetterBatch,
	DeadLetterOutcomes,
} from "../surveys/answers/dead-letters/dead-letters.schema.ts";
import { AnnotatedSubmission } from "../surveys/answers/submission.schema.ts";

/** What the newsroom sends about submissions. */
export const answerInputs = {
	ResponsePatch: AnnotationPatch,
	ResponseErasure: ErasureInput,
	DeadLetterBatch,
};

/** What the newsroom gets of them. */
export const answerOutputs = { AnnotatedResponse: AnnotatedSubmission, DeadLetterOutcomes };
