/**
 * The requirements of the source documents, as they were numbered when the documents were read through: by document, what
 * follows its letters (DL 大连市工会, QH 秦皇岛市总工会, K23 and K19 昆明市总工会 2023 and 2019, CQ 重庆市妇联, I where they disagree).
 */
const numbered: Record<string, string> = {
  DL:
    '2 3a 3b 3c 4a 4b 5a 5b 5c 5d 5e 6 7 8a 8b 9 10 11 12 13a 13b 14 15a 15b 15c 16a 16b 16c 16d 16e 16f 17a 17b ' +
    '17c 17d 17e 18a 18b 18c 18d 19a 19b 20 21a 21b 22 23a 23b 23c 23d 23e 23f 23g 24a 24b 25 26a 26b 27a 27b 28 30 ' +
    'A1-01 A1-02 A1-03 A1-04 A1-05 A1-06 A1-07 A1-08 A1-09 A1-10 A1-11 A1-12 A1-13 A1-14 A1-15 A1-16 A1-17 A1-18 ' +
    'A1-19 A1-20 A1-21 A1-22 A1-23 A1-24 A1-25 A1-26 A1-27 A1-28 A1-29 A1-30 A1-31 A1-32 A1-33 A1-34 A1-35 A1-36 ' +
    'A1-37 A1-38 A1-39 A3-01 A3-02 A3-03 A3-04 A3-05 A3-06 A3-07 A3-08 A3-09 A3-10 A3-11 A3-12 A3-13 A3-14 A4-01 ' +
    'A4-02 A4-03 A4-04 A4-05 A4-06 A4-07 A4-08 A4-09 S01 S02 S03 S04 S05 S06 S07 S08 S09 S10 S11 S12 S13 S14 S15 ' +
    'S16 S17 S18 S19 S20',
  QH:
    '2 3 4 5a 5b 5c 6a 6b 6c 6d 7 8a 8b 8c 9 10a 10b 11a 11b 11c 11d 12 13 14 A-01 A-02 A-03 A-04 A-05 A-06 A-07 ' +
    'A-08 A-09 A-10',
  K23:
    '2 3a 3b 3c 4 5 6a 6b 6c 6d 6e 8a 8b 8c 8d 9 10 11a 11b 13a 13b 13c 13d 14 15 16 17 18 19 20 21 22 23 24a 24b ' +
    '24c 25 26 28 29',
  K19: 'R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 T0 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 T13 T14 T15 D1 D2 D3 D4 D5 D6',
  CQ: '1 2 3 4.1a 4.1b 4.2a 4.2b 4.2c 4.2d 4.2e 4.2f 4.3a 4.3b 4.4a 4.4b 4.4c 4.5a 4.5b 4.5c 4.6a 4.6b 4.6c 5a 5b 5c',
  I: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26',
};

/** Every requirement id, in the order of the documents. */
export const requirementIds: readonly string[] = Object.entries(numbered).flatMap(([document, rest]) => rest.split(' ').map((id) => `${document}-${id}`));
