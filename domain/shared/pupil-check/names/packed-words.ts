// Packed from words/ by scripts/pack-words.ts; do not edit.
export const packedWords = {
  plain: {
    range: 588800,
    stepBits: 7,
    codes:
      'WVLgsCGyyNN~NWW:@yj=KkwC,:*q&:Q}J[_%p~s82gcr1j(1Y>d;2yx]}hRwZ,{qUw4XdZ/DSwXv7R_*?<8%ZD+W,Vb)sE8($qzuK~m>5 rNrX&>g~YuIC|(N~MXO[%i[.' +
      'Eu9A.%E63;e%A9]}z)T[,@$G6S@X,1V)g?z+bD5Pi$B&zsQItE8Oq9.>c]ji|o@7#JV<0&}3S/x{UT/MeHaM[>L];V8NDw5<#+$VD7&?WkNqXzw434[Q@@u?uT;d)S6F9$' +
      'P^$ U:kY-Jo^S5nK2[eyzQioI&[[=Xc$CjD%PP9<<qmyEuD+?kGHtUybg1%:_H<6z?N{j~5tC7pu[~19V;0}P8QYr6;67k%dvYkD_{xR .y6Z-$h[zv[|eu!]m>^nAruF2' +
      ')EXj{y(zt7J]#(XnlZgD>r]A,kgP~ 3V[jL^>#0+xAmWH2O h1C3-CqTDa|qz>9t9j2at=3hgY6:L2rQ6A::niZ!UDrj.?rYqD}JM#yflTtdLctF0juY+OePpRf%2<D7?^' +
      'e&>j#vojGA#2K*ebsES{M%9Xt0SBLT*I&7i^RnJK2np1blTDm$se?aMu(qO|$8lnSq8k,Z7p|^0%9=$(YVk}/R[qlgALa1I~UQb&/eLczF.GdfGtyZi%,l{C2QYR!-,0=.' +
      'bsz+$DwEDdHMaa8&eGGH =Rc(EIhv=,%os8LPj,v>v^sba]qgNsX/b(7P(4dhRN>f/|_!mZZO +r{:2X#J=,Ot(og|:I@dE-ar]^$GNkBXLQ6Ey8qc8bShm%slm!QK>%* ' +
      ';=5&w(,^KDp=wX]}sU,W5}}LVWe+-oiDf<e8Lm6OtZk%-H{67J|YvaoO^lXB:XF>E5Cn8t#mpWIpv.|03(m^.Endj>zTg~zrt|:s<dvyBd1M+?~ Pq(7O-:d_1CQItAJD#' +
      'h1@Nwn#E{%d/l5J^6o1PVA#el((~=!r/=?<(WD8)Jy9SJS[!ptHZARO/a=S@oB[{<WkjYL_aF,*j.^N{N<rtJ}:1>gD?;}eggdNT^#Lsq@dA(rF9.m_aR_&s?$QKXT)bLW' +
      'ggTlJF,vC@:}YEMgoebZD]x-<;/T.5~!vnSf*-PB2Yf{0GW4KZZzM5C#g>3.)&,Gm0Lm*K|S&y;3>H>W#g<@]Ga3$+aFuRto^I}!3ye8T7ln1^]>fX%85XOOF8>dkeCRi#' +
      'N~/WLbNebBYs$~T56ax{ad!}7H%N5wKtK3-Abowb.4<> W4;]Gz=/!2y!806jLV$B>9|? |f?t{4^2PtxQ} DP:_NF%^Li|?$:izrM-xv$9Oxp<f}?^3f(MYo02osk|g4T' +
      'TG:x!9O1W9Kul)U>e_3m-2Sk.ip7HDfq+OO91wLNU,2oKrA%i  RrCR*f6v%ul 1}A-@|(xP%ju.qQg<gM^?W>}S^TudvDm:WQyb(tfT*2?Dm-BR#6t[}d:r%s86UavosT' +
      '+.nn !${Wd^87nwJ@7L6Z5WJc^x>9}S4]kBiB($5fn&RY]Lnh[9( AOvZ_|Ylc.7I;JM!DX_$d|bE~(rlNY]jy3/5{,G|eO=c}Spup|N}zeix}-ku{O>8I3b>b.t-E]73@' +
      ',^F>?QnPbuO6$Fntg/Kx;yTzl_1-=rP66}+wM;{!>fgNve8-H4qJsmKOH?ks,YL>[::qWM:0!52rQr>-1rqD?aMmO #}@Cu;=6wMC~tBNozbQlN}-0U .6,Y@&>UCcVhok' +
      'iB^|rfMXUpd>:1L.J&zGPQ8KR!0&vEzsNRilc;9$, FG/Z|(}}kZiH:l{<1%#]bq}nnPCs_FDW1TV#G8m4OoYVF4XCWIoG$:@5JuyDd;T6d)%cm0nK+ tQSC._+_]:PCFH' +
      'b|Sm06RNx_|gw/z1d#FN=U&Jnm.]zF<3A7 uvCIpe(TfC,b!M!ZPHII;;hpS|zxlT%ojv%KT&JsM+UPZyp|cE:sb}Dm+F.5;L0MVi}uhRQ}lY40zT9$,t8]!3KxW?bdJ7z' +
      'fFl;zVf^o04QasQiYztK0&r[JIa}4b*CnKdqK*sa8Gzag^_M}:t)ZD%U<KY7/6Wk>Ws*etQbb]Sm#[YC5aLuiT7y_0l[ki2$8Hr*y/V18at*i|}[NK|plg4C31>C<g3viU' +
      '8F,)I#PvGXf]D+_mN$@G:(dpj9#Ic kV#3}ldI_DrnVwmc4TJ?9^VrK$i61/?PeMul!VKpPALSw#{uX]sw7}.97enh$1VSx|sJORY]F^iB]TR}TjpiYIjPx+DT+Vuvb)wg' +
      'FOe~yCe9=6%x7x3johNUcBGAV*m-Di$HxsaRgj)C<PS.1RGtS1X|$Ot)<q,{C2sUv}}l*AY)!jDlO10g8Nz,3#x$A5@uW1gyeH9/1o[0#nap754&u[ynMz~!auI$&l~!TE' +
      'j1=V2$ehyMMToy_tz~[~M=7p}q@:>BK[&_U~?w(MNpj0X68JDOXq/A6.RMdW0eqO/SbydI=>@k &upkI81gQJgeD++Q^vo#JWJwLw-XOf.)e2p7qP,0;N>QhrY)ly~hgxW' +
      'f*jGb&_C|dN_E*.wbk>N1rOJ0;v{W^D-jaQ zK3ku{NG*H]w@-3wlU39suvR1i;wIomXp?T>~ tXJ2V}E~Z)bZb2&8_$Q#: 8VmKR=-Ga!bOw@p<>9jAoish#?[xo%EDy{' +
      'vc>=Cs2nPX}~LNC;CQ+1SO>$EDTvpAc!0|@-4MC:gI$gmy+iU+]x2n-7=^fVz!}0<RB:LD9.#NRoN3B4+@,oxTonjJLuTXo@N#RAs~o@i1 aPK{/S4,h}hI(}b>3Hbv}lb' +
      '>1>RmJ(L4XDiZ,?Ny^$we&u/IG4@_cu}i~&j{hlrl.(SIqZW}7c9h;FIap1zx|7Wpfy-+7)nE.-}Zb1?,4*_zEz^-15VcUi~>MNb)v1x^X:sO.Ayk$XN=}leIr8LLjXYN_' +
      'Wlgx:QR3_**h:* DGL}}QlKg{RD0;6gRgE{jIfHc sc+BoCQNuqcfewlL]}?R9/jFU|g,|=b[q*C*yZp{O9Wv 9&(t_*BC>N6/f&4QU/Zhs?J@:iNli*8q>KMQAQZ TPu5' +
      'U!}HrS*Wki!(7TN.YvxO*9$(xyYqjlic7^Ti4<x@M0cG q79irEND)y,MF&k>A}isbrq)V$P^o?W5=%S;9<C7!UOCp6:}ZOvTF5Jdg2h00Qtt ^=JE)D4;l0eqTq|1:wou' +
      '}0xF4o&HS-+Ml[+) ECWjOS%UE}|54@O9vX;X~G5CNTuWSrblmXd#<t3zCin>IjfhD/Pk9w&R{G:,hdlQ]>7]O^(|Rt~HaY#vE-7,cI{rp3GT-.QqZ.EM&;jU+!o}rNkUR' +
      'e)*SNXI/CL<%RR/g6?^^E/:+xM9iYH0eL:UD,X DDvB@j8Kq](<4U,0(D@)g=Z#|}<+EZ[&#oM{0^4k=VT?Gc0u.V)&LWQ(0sxNNH}Zpa.DO{zGVhl}hWFxp_M',
  },
  neverNames: {
    range: 652032,
    stepBits: 7,
    codes:
      '_D+!X{M)BWf?(JX/:rt5{ms)eJ7%Q{T<tr[JZ2!YiMRQtK{%(IYS&l:h+v4ZVbx+7)LYo>{?S~(PRb*.wj;?W8MNvlI)h[ok{,*tFs;?!%dTT5|8y< )C+cVti8iAQ$@]]' +
      '7U8ZfiPwI][@=e!FPv1/_.R{P4_97lj85mu?+O!6%6i&?>+:s31|Khj/C_)j*9QEy1;iue%jT3)$Yy%WY1y&AK2d$V(.^$PK!Y!60RtP3T-|62g}}6I&P+ =#J&0w]vmSh' +
      '-z12obQmk=d=hxv+_e!TGQk?&xfD%}-7kK;xxWu;Vr1]|iN?u|oZ;SoAf^t*st[vE-:UvE]3]Sg I:&>m8S#,4@C<Nc@-6WH]1&+nY.fLhE &{UG{QVHzD^3ow)7$jN!((' +
      'OGmm#aI_1,z{gR>g3P%U01,e@Wa7jTF&f!h+gPWu(jV|*}3qnQ}f !{KY11I=*}ANqe1)o:)}A[sM =M;Vb=,mE8;0|gN.O>%,)6_,p{:s.8UU|s>OUy6-8{aW|^+z:e N' +
      '-2 Dlhx;THg|3^du|kd;bNH/siZxv,wP&3X={6vS%,oi qG:n4]6v=8B1 Z$<uChn;r~_]+9]I}Byayk[W4RlWDxY,T8MOx3XQ>3pB$).?( 8C[DYh>GvV#Q}pGo6KhHRQ' +
      'VEIs(7X.iT#NMYIm*+%,uKsvo9Z(R%1E|?EynfA!7c5O-%*cDJmi,s%$qFq<{hlh:7gzQmzU$(6bM~WZ*z/nVw6mQ%YAC%,Fc]l83;8yusNj[9lc:c5JTA?tSclt4wdEk1' +
      'Dqb]-%Tg$uq}c67!gqw#CL[6Lb~!({o~BRx/g!N}@E8chI).nqT]&#)uXsn:X4eT{P}}Z/sW:JAjEX;EC6ghkh[N[,Y@Xl>4uR02Mzjqsm3gy,m=@!8@;|3m[R}57))Cg~' +
      'E77!xD6+p6}bw=!?Cc@xnF9UbL9>TFWsrWfZ728MxDYlRF!NBt/5*V/2Ld_kwv!6R*rV-%+{{cX<$ ?&b!t&h*ryn|gke%[b,TNNc|Q<t;rt,_n,|ak?7|^Hpwtkr1@#H#' +
      '#|{|J.lu P58Tu|{v!DR@U/(kPW,[Cyhen0+V=7KdL?/K6ry-x@xr}+WWj(1}*v$LVMU*h85-DxGYQ%n_PYsDtbO==LWeS8V9m4,NHfJcjOB[Ey8i12DxI%{*ReRo/9T}~' +
      '.h}tc|*$ujw{#_-O1v8OS]f=L?/SvTO=Fo{a{u+_,E{,*elfA+)eBz5:zIhZ_uM*yl3i[z]SKMP_Ymb}Z-wLuq_aCWGr|-TK-z+({.3q!d^t1p<T)!Y({Fiivt2^X%{GcH' +
      '}OTR$M7}exo;8@Fv.rO2ks:f-Fu]LEqWVn-ITGUd&=9M(~>5h#h1vfhghyfYig>]iHD{U~{[Z$)H2MPL<Sgj0|YkJ&vWUM$ FT/)t_u!(;.kj|cRmO*rhbx(KD>|-3nm}>' +
      '=nbvz=^1>GT]D_wmsO;];(<dOch]{Wx}u /WH2GQV$p~^s6?#lR{}v :.~RF/NBnN7Mo%7Fr} w8Y3i{0&C@1n!vN~.h#ZM{D_Ky(-b]A48}X?Y^0&]|FaQLqrLH{:z0!5' +
      '%zG.^v{6hladFlwhhtPe!zkwf*0|[1vzFlAd?8LH]6xB%*D|5GSxie;GlV[A&S4,A,]q5QD$}f-^w9{j|aO^Ji:?,}#BJ:b=Lu6p{X!&O%IY|EZSIAs[wZ?E)93HF!3c}g' +
      'TzRJW+>)vc6!]hr,v=4;@k8fs)Trht1DLonKU;U#r8=|H>T>GVT)<Fk0)fu%G#{t:o+~{{0Fws=V;3Gk{yE(QtuDc|GB[.EeLzOsgQK[C$9p^(>B& h%z#N(RAvHUDUbv;' +
      'zq,niSc9C_k#>+}n3Hq1:oZ<=8>QsIhGIr|?uOat%4)9uVw95AxvBsf2>l/qtv7il>5Mn9qE;d=PD&|jKpwT:yw:tAJmG&#GB4g}xk}efGk@V=C>ta&a/t] v~3IS5Ax7u' +
      'q!*<2^BI}Bz}.URbPy{<Nb|J$Aui#StOygBMnKh%&Fb5$?]yxhLtx)@c#LfiVAd[Y_?*4vl--zDokT;ugb|QgtD;bUT@yLW]lJZ}dPlZ%wN<N_et}hx#R#<.FsE.Xjh}K2' +
      'VDz8+qt,:<tFweF4-Xb8K{Wxa[&+lj0q41p}TCPZ&p%# 8|BuGyCIaTVliS#g5Ge}SC8m)fvEgu;J-X/wn 0X.SUUShpSp 1;>}ylKL;|ZjYi7S7c=haxyp2W 6=ldxLn&' +
      'qPt-brIQ_rw+dZPObMAeV}Os4V+<Z9hy@P tqSD5;4<L?DZ*Aa.]5oyTk,_Q<iOXZ!%4mve[WX49TTN~:5}w1q^ 7{3i./f3MfRi.+ebbi~!4Y%@Z+Lk}dLN>E(c~!u8x?' +
      '1MD*/g:jx_yO@Qs?s4UDbE2a^vs;S*u|@Z<E:iXlV~2un~qWzi|ryEFk$nQ.yzZ<k$$#&sarqR$OG/Yf{;9vtJC6N=p4v7:H,#@cm-Ba-OX S9l+P7+[p3]!q:u7q5jSum' +
      'lUGl$PEDiqpb.};;)CEjY!$VhB.WWGOASn$9$bP[ru(zIl?T+}Ef7k1m|)&vr0?>7.>=D+wng^nX8WYvW5%]<X[r#gu[FnCG3%(.h).*-t<2I6C.f79ffVgGqK@5S6|I|8' +
      '_E-%4pphU+Fk>M&$Z6rOL;P=,IaY$~+J|?]i_C>M6E]uV<m+.h$?wW!bY_/v3@$}hkv7h{7KE/p^s(XMFUPR#&nf/igB8c{JlXk#RXsnU?rfQdsSlF hv&Ub2m^+3U[]1J' +
      'XUdF67Mt&l%QM)TRTTmB[3#?g*Nrm+xORloYA}O/kc_wYOU|QP0a!JgEnk&e}E38l?rM!rLc+%A=52%=$-5R%K@>nz}@Nq)YpFsWmB]G@0!xhUwm sN n_-.@Q+A^9(QTH' +
      'Uz7Hgom#GaZ7_ZgzV7vN:ovmtxI+s6nQ(+rUm4z1Zg4F(ie-6}tJh,,TK[48f|lJdMQjv+sm)!FT5V)DT^M?d0ROgPREdEO~.w$lY&og:|(:u; -]O$/ry%HXR|O{Mr&y9' +
      'tlzn7e4Z:Y}@#[ U69AFX0t=;ex]W}PQU)%<eZ=w7r*9{Oe#<Gp$%QIoU.#@9YIAJ@h5L]+2$U5r_FmFhV[w9VrcsEN[Ag?;6B}}>L[8F{ydR>}wfKLW{qvi(16l5>43Za' +
      'ze>F_0|S,Mmj-UobPz@8:Z>!Z?S_>I!!2s9huDx=Kys6)m00_Ukq+zQ.%-(U.kxss,})O}2gSr}9cjjx(kgd!eiy^ 9R),_o(0mzW| PLTL*7N}Hj~a;.Ct$ dpv[5A2Ha' +
      '6cNojSPt&TF894}2sL$;Zxd7JC9PWJs:!_r< ?uFPxHk%:xG8yyZoy+yxh0.F<.<k=)iC[6e6#HaS12l&0L&BW2M[ClPDy,lb1uy)/wiWWcv.Wz{b3UO6,8CZd%V2YO^7D' +
      '7Smh*n:1nV|:->]<E ,E%F=P7j]UC+baxoNyz6Q6xC&QV/v+3cSHZ9Q,}Jf~csM:O H?t4+2I{[p4fP:F0jFUM<xWrt[Ao=rtsp&Ep!6<@fHyD36f|J:.!,HiS ^P1jmCR' +
      'ez~!2}hHXE<@:+T62w!)Ezk#9+ 5#?D2@=*j0e/@c3;c3-;}it*T}~x}4b)^GcH4hI4a@EJd{]?pz)/VHnK4SOaTx1k xEjQ87C?Nz-5SO7) tNV{#ShQ~XDI76|xIQN0q' +
      '[L&4Gh51Y0.eq{ )-Rgih-=N**_]Jh))JBP}&dp|X:LzhsF5x]XYhgUZtF;<+DJV}<C4Wu)(9HhHVOi8NKvZa& i/]kd1*3~-8',
  },
  chosenAsNames: {
    range: 4182016,
    stepBits: 11,
    codes:
      'y[!bpV)39La,49_h8SyZ)>z&7~[YtL?)9B2(RPB.mW6h7!4T0>oQ,+JtDv%5~ mu#0gCLXNh$PkBq9*%CoeQlIX {yLLtupW T)rC3d*}pP$b|Uq|*{)hi[v/7-,<Su(<I' +
      '/wX|v^/!Xu3oNV#3V_a?osV25,qMCq#faP[p4U8vy.{QZ5a+{hJ7wBJs]}Y.=6d;-+B5A_cQknSJR]G|]d0OQzLz2r dWAx;:n*Js_@:PShgx}bxHrnCzpM/{#Li<DI)]~' +
      'Hby.mZ*:bzy0Y}$N{ g;B.+U($NMhQ/_.Qkw=:4%d1:5?U>UGl&a*9x1cX)^D^Pt[C6PGg=>C!5QQLtq;c)qZqIskAt{g]B+g4c&F>[v}U#P<]0M%mx.}mFITXtouSI588' +
      ';/YuR2pe+wwdNp7).ESOPa/e%vA>2S{oX8-Ot?71$Q1)Gq%.H9IjH8&XMA%rN&VBjaxvn&{sS8WGgWw0G4s2OZq7z+?eJ(moI P,H#c^rbn XQ1YF-CFn@rv{DG {%$G4z' +
      'L[,]twSs-9Jbq];7pT>:?;yERk|fb{m$A9RAp[}C5y@DBU@yUMl Ni?Q*=|iQFd^@H!@ F+/y3^.(2+Rsmig6M&C>yW?*g{4m/zH}PHT^XL<Z+Uy8kP),GGA!JRw21%Ptn' +
      '<}iU(I!_v[V_9[Y%^.wN<}@IaD;.}Ka(8sp[S8n$.z099<N(Mio.Mi@yAYzL*rfyhB$!U,5 h}9.>7-v|[.9(HND/VCew,t.a,2 2XL)p17lkJEM zLSLm9<zXqf;>P;ua' +
      'vcg=jo3{96!Py.r+ezfLQAL{02QEEqVse]>?;4$*M#fmL.qn&Ar)^v}HO:58e:g{?E)>g;naWe*dA88LhO,Yo7dO&YI<+T#r|gwA${:DNB.Nb)on-Wk*n}!~WV E9|*}Dx' +
      'i}S4w-kTwb|}SUg.%P]S3tnLO Y+fEfUrvcS[j(XB-R^W)JEc6|PFkrV%}{!1ODABr}h|X ATpxR2|ev)Mh8v$b<V<U{*[nbMWw,O+Z^gY_F)>yxu6?Q:@l]C|tLS^D;/n' +
      'B<+Db }PZAVov/fgO>&NXr:>bN40ts:u+>s-MNL[?>Z+Z, u_kx[E!dBq;[kwEzVlIbjTk0@G a?N3W@ybr!qdZ:Ld0xj<bQ*?EA8@!E>*fD!flBfgt.8yRTnc88@S>h4*' +
      'C$*vnx80qj>^Eh5<KBI_n*y1y7{qg-V[io_BJ~gnTi@yk=MQ*gI0;z8A?L##&.$JEY*RujaN$./YBET/:9O/%H@?q<i7Vjm2h8jZJHVqG#Lo=^VsDI^3>!eX<5E$g.HOi.' +
      'D[,nD06I[4=W}~j$h-)4]ao&G!>q>rW?;C&7/bWJq<x+n(O[]Md](Ou[uQrj[LPf2( ZoFygY?}qH?w1}LHk{{GBwF;,*JJ=&y;/qZ:z1b@uksS-T)]}7X4){W%&}MuPt;' +
      '428.ZMu*DW DE,$q1AO%1,tmXk$:3=#fDW<c@VpTW^JZKFw-|Sa-0*jTw2^[+#=M^6o3gW{^)_Ak@8XZ,9aD6I3..oQfT#wpO4m[:J.fZ]b37-@<5TmM+xigNxb7}yoPA=' +
      'jTh1>-X~c>o$nv(9-Xjrdv|r8=u#8Oz>fK,pt|:cfF*hmXmejC$+q_R(HMqS9wsU(i<|X<%MEX62(qtnnkREX?UEOnFyJf}K<U<@D%^M&]x:4a#DxDo~zTp-n58>1]p02Y' +
      'L %pmN&|YV$#Ve=,FMoFMxN$@k^67aYuZV(h-fuzDVFF8i} 2%3/;o6EOA.xQ.A6x6%|0mSk1&*Y|Xdf%9oy+RaAB0@l]~(]E|u9Y4o61B%Vx?*#>M_8x^qgv&5apf=Z.h' +
      '{;JK!63A.37(|e6a,XNG^r1ftKjwp]k8ZXO uDG!HRt%16J*udV[ssO >IRv s%1cz~!Q:B%!5+NW>YC}qW*tn9P9c=!Iy,Tn]l@,KF>c.qcyg3e<-[Q46c8e$Bu[&N3US' +
      'W^:qq}| SVcIK![/0%Mj2z)zL1bq{F%H_I-E}cc-ft.(J*?Odz-|eF}(!f}]bFV96^bR7T^&&9O2|LnD:.ohMqdVFa7&bsNF-P u6Vxx^[AN.Pr,f*D[mi^Kijgv#4./y5' +
      'L8xnhYFxsJ%9k<&nyhpYs@|jE,._O<C<nZNIs+d{_(r|m7!PO ',
  },
  knownPeople: {
    range: 2981888,
    stepBits: 12,
    codes:
      'v7p$GL|+Mf0ho~ p:I?:{F(nCY {2XuPz%g0jI.8kis0C!>=*g hRbso@HP3Hv5f2qPhR55K|k+a]Qgmo>m6U2g)0LyGSRVq}SpC&k(bG8?3N9c)s@:fHLQLy4:7XXLY]t' +
      '12UM5<_*ILmq9yF5{d<vkQ%5y@a40X,%9(EJpL,{uP>tr<sfS<a/@a}Ajw)T?.TW:Ol Iqt71xB3Ek&em.W5sal1IVTA7Gy@#7u)@%GZRmS}9 q?w#3;?^>h.6OauB&W{s' +
      'Lb4QCNW|^@&eqBSfLXZiHl5Bva(4_+,SWVZ2[eAoynUX|.Y!( vAz8E)pVK%yOrL-75TqJ/ t}U~(wCP8YsE!wKH_K 0tGGvposUt[?O)rUhon8!U.4R8d&Dq#u78)NZ5C' +
      ':VOR!):G)<#[8zT?P/+J(YVQ=Sx:Mm#B-z:TPz#5P43. nh^8:qbQy7$=N4l3)%(kI1%}u@i)~snRWK<6IaTSZ> ,DX][hZ$WP6Ti&:gHwH[I/&WUxrh&5NwH(#qgBDaZN' +
      '[rl1?yJ{LB&^}k[T3^.>FI-?XJ^8M_N3/;>D84IX%B}s-K;GMjkgmt[hyFQw@E*</:0Q<sQDq}=EgAidxUj28<UI_,T{mUIlC_qXOeUoto|tFkK-T7lZt1-DphNP/)8=2C' +
      'wr-G(p|i=_*8HpUeT[E?#Jv8c+^3EUPqF8{J=FIwc~}gsF5j) ]aE Or2R(LHZj%yGwj g ^|b<e(Hme/2a[CQh~$Eo60tn!cF{z->^g zrOBYua e-j{j#}l-kRsW26G.' +
      '$@Ho]CF3o@8N*SuYiX0kO6qXZz{Ue]df}M0i',
  },
} as const
