import { BaseSequencer, type TestSpecification } from 'vitest/node';

const long = /widgets\/contract[^/]*$/;

/** The pages of all widgets run for minutes out of small files, and the largest files would start first: these start before them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(({ moduleId }) => long.test(moduleId)), ...sorted.filter(({ moduleId }) => !long.test(moduleId))];
  }
}
