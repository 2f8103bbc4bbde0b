import type { CheckWords } from '../en/check.ts';
import { integer } from '../format.ts';

export const check: CheckWords = {
  title: '이 GPU 검사하기',
  lead: '그래픽 드라이버가 틀리게 계산하는 일이 있습니다. 이 검사는 모든 커널과 A, B, A⊕B의 학습 스텝 하나씩을 사용자의 GPU에서 돌려, 결과를 같은 GPU의 TensorFlow.js와 견주고 그래디언트를 유한 차분과 견줍니다.',
  apart:
    '검사는 별도의 워커와 GPU 장치에서 돌기 때문에 모델을 건드리지 않습니다. 진행 중인 학습은 조금 느려질 뿐 계속됩니다. GPU에서는 몇 초, 소프트웨어 어댑터에서는 일이 분 걸립니다.',
  start: '이 GPU 검사하기',
  again: '다시 검사하기',
  stop: '검사 멈추기',
  opening: 'GPU를 여는 중…',
  progress: (done, total) => `${integer(total)}건 중 ${integer(done)}건 검사함`,
  bar: '검사 진행',
  now: '지금 검사하는 것:',
  passed: (count, adapter) => `${adapter}에서 모두 맞습니다. ${integer(count)}건이 모두 통과했습니다.`,
  failed: (failed, of, adapter) =>
    `${adapter}에서 틀린 것이 있습니다. ${integer(of)}건 중 ${integer(failed)}건이 통과하지 못했습니다.`,
  broken: (kernels) => `다음 커널의 계산 결과가 틀립니다: ${kernels}.`,
  advise: '아래 보고서를 버그 신고에 복사해 주세요. 그때까지는 이 GPU로 학습한 결과를 믿지 마세요.',
  soFar: (done, of, failed) =>
    `그 전까지 ${integer(of)}건 중 ${integer(done)}건을 검사했고, ${failed === 0 ? '모두 통과했습니다' : `${integer(failed)}건이 통과하지 못했습니다`}.`,
  ends: {
    stopped: '검사를 멈추었습니다.',
    silent: '오랫동안 GPU에서 응답이 없어 페이지가 검사를 끝냈습니다. 커널이나 드라이버가 멈춘 듯합니다.',
    lost: '검사 도중에 브라우저가 GPU를 회수했습니다. 드라이버가 중단되었거나 재설정된 듯합니다.',
    unavailable: '검사가 사용자의 GPU를 쓸 수 없었습니다.',
  },
  hidden: '검사하는 동안 이 페이지가 가려져 있었습니다. 검사는 계속되었습니다.',
  complaints: (count) => `그 밖에 GPU가 오류 ${integer(count)}건을 알렸습니다. 내용은 보고서에 있습니다.`,
  table: '가장 큰 오차 (가장 큰 값에 대한 비율)',
  what: '검사한 것',
  step: (model) => `${model}의 스텝 전체`,
  count: '건수',
  comparisons: {
    value: '값',
    gradient: '그래디언트',
    difference: '유한 차분',
    weights: '갱신된 가중치',
  },
  noNumber: '수가 아님',
  verdict: '판정',
  passes: '통과',
  fails: (failed) => `${integer(failed)}건 실패`,
  report: '버그 신고에 쓸 영어 보고서',
  copy: '보고서 복사',
  copied: '복사했습니다.',
  uncopied: '브라우저가 복사를 허용하지 않습니다. 대신 보고서의 글자를 선택해 주세요.',
};
