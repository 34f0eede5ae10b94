import { sentenceOf } from '../live/outcome.ts';
import { httpClient } from '../session/http-client.ts';

/** The rules of a school by its code, over HTTP: whoever reads them may have no socket. */
export async function askSchoolRules(code: string) {
  try {
    return { rules: await httpClient.schoolRules.query({ code }), problem: null };
  } catch (error) {
    return { rules: null, problem: sentenceOf(error) };
  }
}
